package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import java.util.Optional;

/** Reads the part with the comments on the cells of a sheet (ECMA-376 part 1, 18.7). */
final class CommentPart {
  private CommentPart() {}

  static void read(XmlScanner xml, SheetLooks seen) throws Unreadable {
    xml.root();
    while (xml.child(1)) {
      int list = xml.depth();
      boolean isList = xml.name().equals("commentList");
      while (xml.child(list)) {
        Optional<Rect> cell =
            isList ? xml.attributes().find("ref").flatMap(References::area) : Optional.empty();
        int comment = xml.depth();
        while (xml.child(comment)) {
          if (cell.isPresent() && xml.name().equals("text")) {
            String text = SheetTexts.rich(xml, new Phonetic());
            seen.comment(cell.get().top(), cell.get().left(), text.replace("\r\n", "\n"));
          }
        }
      }
    }
  }
}
