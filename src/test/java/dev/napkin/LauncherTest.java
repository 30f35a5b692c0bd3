package dev.napkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, tried with JDKs made of two files: a {@code release} that says a version, and a
 * {@code java} that says which words it was started with.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final String SAYS_ITS_WORDS =
      """
      #!/bin/sh
      echo "started $0"
      for word; do printf '[%s]\\n' "$word"; done
      exit 7
      """;

  @TempDir private Path folder;
  private Path launcher = Path.of("");

  /** What the launcher said and how it ended. */
  private record Ended(int status, List<String> said) {
    boolean saysStarted(Path jdk) {
      return said.contains("started " + jdk.resolve("bin/java"));
    }
  }

  @BeforeEach
  void layOutTheProgram() throws IOException {
    folder = folder.toRealPath();
    var target = Files.createDirectories(folder.resolve("some where/target"));
    launcher = target.resolve("napkin");
    Files.copy(Sources.ROOT.resolve("src/main/launcher/napkin"), launcher);
    assertTrue(launcher.toFile().setExecutable(true));
    Files.createFile(target.resolve("napkin.jar"));
  }

  @Test
  void wordsAndExitStatusPassThroughUnchanged() throws Exception {
    var jdk = jdk("jdk", "25.0.1");
    var words = List.of("run", "a b.nap", "--set", "x[B200]=7.7 TB/s", "", "*", "$HOME", "it's");
    var ended = start(launcher, Map.of("JAVA_HOME", jdk.toString()), words);
    var passed = words.stream().map(word -> "[" + word + "]").toList();
    assertEquals(
        passed, ended.said().subList(ended.said().size() - words.size(), ended.said().size()));
    assertEquals(7, ended.status());
  }

  @Test
  void aJdkThatIsTooOldIsPassedOver() throws Exception {
    var old = jdk("old", "17.0.15");
    var young = jdk("young", "26");
    var ended = start(launcher, Map.of("JAVA_HOME", old.toString(), "JDK_HOME", young.toString()));
    assertTrue(ended.saysStarted(young), ended.toString());
  }

  @Test
  void theJdkOnThePathIsFoundThroughSymbolicLinks() throws Exception {
    var jdk = jdk("jdk", "25");
    var links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("second"), jdk.resolve("bin/java"));
    Files.createSymbolicLink(links.resolve("java"), Path.of("second"));
    var ended = start(launcher, Map.of("PATH", links + ":/usr/bin:/bin"));
    assertTrue(ended.saysStarted(jdk), ended.toString());
  }

  @Test
  void aJdkBelowTheHomeFolderIsFound() throws Exception {
    var jdk = jdk(".sdkman/candidates/java/99-tem", "99.0.1");
    var patched = Files.readString(launcher).replaceFirst("least=25", "least=99");
    Files.writeString(launcher, patched);
    var ended = start(launcher, Map.of("HOME", folder.toString()));
    assertTrue(ended.saysStarted(jdk), ended.toString());
  }

  @Test
  void whereNoJdkIsFoundTheMessageSaysHowToGetOne() throws Exception {
    var old = jdk("old", "25.0.2");
    var patched = Files.readString(launcher).replaceFirst("least=25", "least=999");
    Files.writeString(launcher, patched);
    var ended = start(launcher, Map.of("JAVA_HOME", old.toString()));
    assertEquals("napkin: needs a JDK 999 or newer, and found none.", ended.said().getFirst());
    assertTrue(ended.said().contains("  " + old + " (25.0.2)"), ended.toString());
    assertEquals(2, ended.status());
  }

  @Test
  void theProgramIsFoundThroughSymbolicLinks() throws Exception {
    var jdk = jdk("jdk", "25");
    var bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("one"), Path.of("../some where/target/napkin"));
    Files.createSymbolicLink(bin.resolve("two"), Path.of("one"));
    var ended = start(bin.resolve("two"), Map.of("JAVA_HOME", jdk.toString()));
    assertTrue(ended.said().contains("[" + launcher.resolveSibling("napkin.jar") + "]"));
  }

  @Test
  void theStartUpCacheIsUsedWhereItIs() throws Exception {
    var jdk = Map.of("JAVA_HOME", jdk("jdk", "25").toString());
    var cache = launcher.resolveSibling("napkin.aot");
    var word = "[-XX:AOTCache=" + cache + "]";
    assertEquals(false, start(launcher, jdk).said().contains(word));
    Files.createFile(cache);
    assertEquals(true, start(launcher, jdk).said().contains(word));
  }

  @Test
  void optionsForTheJvmAreSplitAtBlanks() throws Exception {
    var jdk = jdk("jdk", "25");
    var options = "-Xmx8g  -XX:+UseZGC";
    var ended =
        start(
            launcher,
            Map.of("JAVA_HOME", jdk.toString(), "NAPKIN_JAVA_OPTS", options),
            List.of("run"));
    assertTrue(ended.said().containsAll(List.of("[-Xmx8g]", "[-XX:+UseZGC]")), ended.toString());
    assertTrue(!ended.said().contains("[-XX:+UseSerialGC]"), ended.toString());
  }

  @Test
  void whatSoonEndsIsSparedTheOptimisingCompilerAndMayFillMemory() throws Exception {
    var jdk = Map.of("JAVA_HOME", jdk("jdk", "25").toString());
    var book = Files.createDirectories(folder.resolve("work")).resolve("book.xlsx");
    var quick = "[-XX:TieredStopAtLevel=1]";
    var room = "[-XX:InitialRAMPercentage=10]";
    for (int size : List.of(1000, 1 << 20, 9 << 20)) {
      Files.write(book, new byte[size]);
      for (var words : List.of(List.of("run", book.toString()), List.of("bench", "work"))) {
        List<String> said = start(launcher, jdk, words).said();
        assertEquals(size < 8 << 20, said.contains(quick), size + " " + words);
        assertEquals(size == 1 << 20, said.contains(room), size + " " + words);
      }
    }
    Files.write(book, new byte[1000]);
    for (int files : List.of(1, 20)) {
      var words = new ArrayList<>(List.of("verify"));
      words.addAll(Collections.nCopies(files, book.toString()));
      assertEquals(
          files == 1, start(launcher, jdk, words).said().contains(quick), files + " files");
    }
  }

  private Path jdk(String name, String version) throws IOException {
    var jdk = folder.resolve(name);
    var java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, SAYS_ITS_WORDS);
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"test\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Ended start(Path program, Map<String, String> environment) throws Exception {
    return start(program, environment, List.of());
  }

  /** Starts the launcher from another folder, with nothing of this process's own environment. */
  private Ended start(Path program, Map<String, String> environment, List<String> words)
      throws Exception {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(words);
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said.lines().toList());
  }
}
