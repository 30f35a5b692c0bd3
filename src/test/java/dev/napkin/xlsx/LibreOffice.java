package dev.napkin.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A spreadsheet program of other people's, as an independent judge; it may not be installed. */
final class LibreOffice {
  private static final int MINUTES = 5;

  /** Recalculates every formula of a file as it is opened, whoever saved it. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
      oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private final Path program;
  private final Path folder;

  private LibreOffice(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** The program on the path, working in {@code folder}; empty where there is none. */
  static Optional<LibreOffice> find(Path folder) throws IOException {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Optional<Path> program =
        Stream.of(path.split(java.io.File.pathSeparator))
            .filter(part -> !part.isBlank())
            .map(part -> Path.of(part).resolve("soffice"))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Path user = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS);
    return Optional.of(new LibreOffice(program.get(), folder));
  }

  /** The files as the program saves them after it has computed every cell anew. */
  List<byte[]> recalculated(List<byte[]> files) throws IOException, InterruptedException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path out = Files.createDirectories(folder.resolve("out"));
    var command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString()));
    for (int i = 0; i < files.size(); i++) {
      Path file = in.resolve("book" + i + ".xlsx");
      Files.write(file, files.get(i));
      Files.deleteIfExists(out.resolve(file.getFileName()));
      command.add(file.toString());
    }
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("it did not finish: " + Files.readString(log));
    }
    var saved = new ArrayList<byte[]>();
    for (int i = 0; i < files.size(); i++) {
      saved.add(Files.readAllBytes(out.resolve("book" + i + ".xlsx")));
    }
    return saved;
  }
}
