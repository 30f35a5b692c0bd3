package dev.napkin.xlsx;

import dev.napkin.value.Value;
import java.util.Optional;

/**
 * One cell of a page: what it holds, how it looks, and what it stands for.
 *
 * @param link where a click leads: a web address, or {@code #} and a place of this file
 * @param note a remark pinned to the cell
 * @param meaning what it stands for, where an import cares
 */
record Slot(
    Content content,
    Style style,
    Optional<String> link,
    Optional<String> note,
    Optional<Meaning> meaning) {

  /** A cell that only holds something. */
  static Slot of(Content content, Style style) {
    return new Slot(content, style, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A text. */
  static Slot text(String text, Style style) {
    return of(Content.text(text), style);
  }

  /** A formula; its colour says whether it reads other sheets. */
  static Slot formula(String text, Value cached, Style style) {
    boolean elsewhere = text.indexOf('!') >= 0 && style.ink() == Style.Ink.PLAIN;
    return of(
        new Content.Formula(text, cached), elsewhere ? style.with(Style.Ink.OTHER_SHEET) : style);
  }

  /** This cell with a click that leads to {@code address}. */
  Slot linked(String address) {
    return new Slot(content, style, Optional.of(address), note, meaning);
  }

  /** This cell with a click that leads to a place of the same file. */
  Slot linked(Place place) {
    return linked("#" + place.from(""));
  }

  /** This cell with a remark. */
  Slot noted(Optional<String> remark) {
    return new Slot(content, style, link, remark.or(() -> note), meaning);
  }

  /** This cell with what it stands for. */
  Slot meaning(Meaning what) {
    return new Slot(content, style, link, note, Optional.of(what));
  }
}
