package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.check.Loader;
import dev.napkin.source.Source;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of the files that travel a path means. */
final class PackedFilesTest {
  private static final PackedFiles FILES =
      new PackedFiles(
          Texts.of(
              "book.nap",
              "",
              Map.of(
                  "a.nap", "",
                  "specs/a.nap", "",
                  "specs/deep/b.nap", "",
                  "../c.nap", "",
                  "../shared/d.nap", "",
                  "../../e.nap", ""),
              ""));

  @Test
  void aPathBeginsAtTheFolderOfTheFileThatNamesIt() {
    is("specs/a.nap", "book.nap", "specs/a.nap");
    is("specs/a.nap", "book.nap", "./specs//a.nap");
    is("a.nap", "book.nap", "a.nap");
    is("specs/a.nap", "specs/x.nap", "a.nap");
    is("specs/deep/b.nap", "specs/a.nap", "deep/b.nap");
    is("missing", "specs/a.nap", "b.nap");
    is("missing", "book.nap", "b.nap");
  }

  @Test
  void aPathMayLeadUp() {
    is("a.nap", "specs/a.nap", "../a.nap");
    is("specs/a.nap", "specs/deep/b.nap", "../a.nap");
    is("../c.nap", "book.nap", "../c.nap");
    is("../c.nap", "specs/deep/b.nap", "../../../c.nap");
    is("../shared/d.nap", "../c.nap", "shared/d.nap");
    is("../../e.nap", "../shared/d.nap", "../../e.nap");
    is("missing", "specs/a.nap", "../../../../../e.nap");
    is("missing", "book.nap", "..");
  }

  @Test
  void aPathMayComeBackByTheNameOfTheFolder() {
    is("specs/a.nap", "../c.nap", "project/specs/a.nap");
    is("../c.nap", "../../e.nap", "all/c.nap");
    is("book.nap", "../../e.nap", "all/project/book.nap");
    is("missing", "../c.nap", "project");
  }

  @Test
  void aPathFromTheRootMeansTheOneFileThatItEndsIn() {
    is("../shared/d.nap", "book.nap", "/home/me/shared/d.nap");
    is("missing", "book.nap", "/home/me/other.nap");
    is("missing", "book.nap", "/home/me/specs/a.nap");
  }

  private static void is(String expected, String from, String path) {
    String found =
        switch (FILES.load(Source.of(from, ""), path)) {
          case Loader.Loaded.File file -> file.name();
          case Loader.Loaded.Missing _ -> "missing";
        };
    assertEquals(expected, found, path + " from " + from);
  }
}
