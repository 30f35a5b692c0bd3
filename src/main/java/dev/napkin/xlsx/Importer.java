package dev.napkin.xlsx;

import dev.napkin.engine.Workbook;
import dev.napkin.source.Source;
import dev.napkin.syntax.SheetBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** An .xlsx file that was exported here, back to text: the other door of this room. */
public final class Importer {
  private Importer() {}

  /**
   * Whether {@link #read} should be asked: a text travels in the file, or a page looks like one.
   * This costs little for any file, however large or strange.
   *
   * @param sheets what stands in the file
   */
  public static boolean mayBeExported(Path file, SheetBook sheets) throws IOException {
    return sheets.sheets().stream().anyMatch(sheet -> sheet.name().equals(TextSheet.NAME))
        || SourcePart.isIn(file);
  }

  /**
   * The text workbook in {@code bytes}, with the inputs that were changed in the file since.
   *
   * <p>Comments, order and layout of the text stay as they were. What cannot be brought in is told,
   * cell by cell.
   */
  public static Imported read(byte[] bytes) {
    return switch (FoundFile.read(bytes)) {
      case FoundFile.Reading.Refused(String reason) -> new Imported.Refused(reason);
      case FoundFile.Reading.Done(FoundFile file) ->
          file.texts().map(texts -> read(file, texts)).orElseGet(Imported.Foreign::new);
    };
  }

  private static Imported read(FoundFile file, Texts texts) {
    var book =
        Workbook.open(
            Source.of(texts.name(), texts.text()),
            new PackedFiles(texts),
            Chosen.read(texts.choice()));
    var differences = new Differences(Plan.of(book, texts), file);
    var brought = new ArrayList<Difference>();
    var others = new ArrayList<>(differences.others());
    var report = new ArrayList<>(differences.report());
    var revision = new Revision(book);
    for (Differences.Wanted wanted : differences.wanted()) {
      Optional<String> refusal = revision.bring(wanted);
      if (refusal.isEmpty()) {
        brought.add(wanted.difference());
      } else {
        others.add(wanted.difference());
        report.add(
            "%s could not be brought in: %s.".formatted(wanted.difference().name(), refusal.get()));
      }
    }
    String text = brought.isEmpty() ? texts.text() : book.text();
    return new Imported.Done(texts.name(), text, texts.files(), brought, others, report);
  }
}
