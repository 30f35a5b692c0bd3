package dev.napkin.xlsx;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a file, each made once: a file may hold only so many. */
final class Styles {
  private static final String FONT = "Calibri";
  private static final String CODE_FONT = "Consolas";
  private static final short SIZE = 10;
  private static final short LARGE = 16;
  private static final String RULE = "D9D9D9";

  /** A style and whether its text must stay text though it begins like a formula. */
  private record Key(Style style, boolean quoted) {}

  /** What makes one font different from another. */
  private record FontKey(Style.Ink ink, Style.Weight weight) {}

  private final XSSFWorkbook file;
  private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
  private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

  Styles(XSSFWorkbook file) {
    this.file = file;
    XSSFFont standard = file.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints(SIZE);
  }

  /** The cell style for {@code style}. */
  XSSFCellStyle of(Style style, boolean quoted) {
    return styles.computeIfAbsent(new Key(style, quoted), this::make);
  }

  private XSSFCellStyle make(Key key) {
    Style style = key.style();
    XSSFCellStyle made = file.createCellStyle();
    made.setFont(fonts.computeIfAbsent(new FontKey(style.ink(), style.weight()), this::font));
    if (!style.format().equals(Style.GENERAL)) {
      made.setDataFormat(file.createDataFormat().getFormat(style.format()));
    }
    made.setVerticalAlignment(VerticalAlignment.TOP);
    switch (style.align()) {
      case USUAL -> {}
      case RIGHT -> {
        made.setAlignment(HorizontalAlignment.RIGHT);
        made.setWrapText(true);
      }
      case WRAP -> made.setWrapText(true);
      case INDENT -> {
        made.setAlignment(HorizontalAlignment.LEFT);
        made.setIndention((short) 1);
      }
    }
    if (style.shade() != Style.Shade.NONE) {
      made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      made.setFillForegroundColor(color(style.shade().rgb()));
    }
    switch (style.shade()) {
      case HEAD -> made.setVerticalAlignment(VerticalAlignment.CENTER);
      case INPUT, KEY, BASE -> {
        made.setBorderBottom(BorderStyle.THIN);
        made.setBottomBorderColor(color(RULE));
      }
      case NONE, SECTION -> {}
    }
    made.setQuotePrefixed(key.quoted());
    return made;
  }

  private XSSFFont font(FontKey key) {
    XSSFFont font = file.createFont();
    font.setFontName(key.weight() == Style.Weight.CODE ? CODE_FONT : FONT);
    font.setFontHeightInPoints(
        switch (key.weight()) {
          case LARGE -> LARGE;
          case CODE -> (short) (SIZE - 1);
          case NORMAL, BOLD, ITALIC -> SIZE;
        });
    font.setBold(key.weight() == Style.Weight.BOLD || key.weight() == Style.Weight.LARGE);
    font.setItalic(key.weight() == Style.Weight.ITALIC);
    font.setColor(color(key.ink().rgb()));
    if (key.ink() == Style.Ink.LINK) {
      font.setUnderline(Font.U_SINGLE);
    }
    return font;
  }

  /** A colour by its six hexadecimal digits. */
  static XSSFColor color(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb), null);
  }
}
