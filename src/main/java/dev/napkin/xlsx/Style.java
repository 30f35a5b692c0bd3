package dev.napkin.xlsx;

/**
 * How a cell looks.
 *
 * @param ink what its colour says
 * @param shade its background
 * @param format how a number is written, in Excel's notation; {@code General} for the default
 * @param weight how much it stands out
 * @param align where its text stands
 */
record Style(Ink ink, Shade shade, String format, Weight weight, Align align) {
  /** Excel's default way to write a number. */
  static final String GENERAL = "General";

  /** What the colour of a text says, as Wall Street has it. */
  enum Ink {
    /** Typed, and there to be changed: blue. */
    INPUT("0000FF"),
    /** Computed from cells of the same sheet, or a text: black. */
    PLAIN("000000"),
    /** Computed from cells of other sheets: green. */
    OTHER_SHEET("008000"),
    /** A link to click. */
    LINK("0B5394"),
    /** An aside. */
    FAINT("7F7F7F"),
    /** On a dark background. */
    LIGHT("FFFFFF"),
    /** A title. */
    TITLE("1F3864");

    private final String rgb;

    Ink(String rgb) {
      this.rgb = rgb;
    }

    /** The colour. */
    String rgb() {
      return rgb;
    }
  }

  /** The background of a cell. */
  enum Shade {
    /** None. */
    NONE(""),
    /** An input. */
    INPUT("FFFBE6"),
    /** The head of a page or a table. */
    HEAD("1F3864"),
    /** The heading of a section. */
    SECTION("DCE6F1"),
    /** A key, at the edge of a grid. */
    KEY("F2F2F2"),
    /** A value in base units. */
    BASE("F7F7F7");

    private final String rgb;

    Shade(String rgb) {
      this.rgb = rgb;
    }

    /** The colour; empty for none. */
    String rgb() {
      return rgb;
    }
  }

  /** How much a text stands out. */
  enum Weight {
    /** As usual. */
    NORMAL,
    /** Bold. */
    BOLD,
    /** Large and bold. */
    LARGE,
    /** Slanted. */
    ITALIC,
    /** Of one width, as text from a file. */
    CODE
  }

  /** Where a text stands in its cell. */
  enum Align {
    /** Where its kind wants it. */
    USUAL,
    /** At the right. */
    RIGHT,
    /** Broken into lines. */
    WRAP,
    /** A little off the edge, behind a number. */
    INDENT
  }

  /** Plain black text. */
  static final Style PLAIN = new Style(Ink.PLAIN, Shade.NONE, GENERAL, Weight.NORMAL, Align.USUAL);

  /** An aside. */
  static final Style FAINT = PLAIN.with(Ink.FAINT);

  /** A unit behind a number. */
  static final Style UNIT = FAINT.with(Align.INDENT);

  /** Something to click. */
  static final Style LINK = PLAIN.with(Ink.LINK);

  /** The title of a page. */
  static final Style TITLE = PLAIN.with(Ink.TITLE).with(Weight.LARGE);

  /** A row of column heads. */
  static final Style HEAD =
      PLAIN.with(Ink.LIGHT).with(Shade.HEAD).with(Weight.BOLD).with(Align.WRAP);

  /** The head of a column of numbers. */
  static final Style NUMBER_HEAD = HEAD.with(Align.RIGHT);

  /** The heading of a section. */
  static final Style SECTION = PLAIN.with(Ink.TITLE).with(Shade.SECTION).with(Weight.BOLD);

  /** A key at the edge of a grid. */
  static final Style KEY = PLAIN.with(Shade.KEY).with(Weight.BOLD);

  /** A formula of the text workbook, shown for reading. */
  static final Style CODE = PLAIN.with(Ink.FAINT).with(Weight.CODE);

  /** A typed input. */
  static final Style INPUT = PLAIN.with(Ink.INPUT).with(Shade.INPUT);

  Style with(Ink other) {
    return new Style(other, shade, format, weight, align);
  }

  Style with(Shade other) {
    return new Style(ink, other, format, weight, align);
  }

  Style with(Weight other) {
    return new Style(ink, shade, format, other, align);
  }

  Style with(Align other) {
    return new Style(ink, shade, format, weight, other);
  }

  /** This style with numbers written as {@code pattern}. */
  Style format(String pattern) {
    return new Style(ink, shade, pattern, weight, align);
  }
}
