package dev.napkin.xlsx.read;

import dev.napkin.value.Spoken;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.ExtRst;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.record.cont.ContinuableRecordOutput;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.util.LittleEndianByteArrayOutputStream;

/** How texts among the shared ones of a {@link BinaryBook} are read aloud (MS-XLS 2.5.86). */
final class BinaryPhonetic {
  /** Longer ones go on in another record; nobody has them in a cell. */
  private static final int LONGEST = 1000;

  /** What stands before the letters: of the record 4 bytes, of the text 7, of the hints 14. */
  private static final int HEAD = 4 + 7 + 14;

  private static final int RUN = 6;

  private BinaryPhonetic() {}

  /** Those of a workbook's texts that are not read aloud as they are written, by number. */
  static Map<Integer, Spoken.Words> all(InternalWorkbook workbook, Budget budget)
      throws Unreadable {
    var all = new HashMap<Integer, Spoken.Words>();
    if (workbook.findFirstRecordBySid(SSTRecord.sid) instanceof SSTRecord texts) {
      for (int i = 0; i < texts.getNumUniqueStrings(); i++) {
        UnicodeString text = texts.getString(i);
        String aloud = known(text);
        if (!aloud.isEmpty()) {
          budget.keep(Phonetic.CELL + 2L * aloud.length());
          all.put(i, new Spoken.Words(text.getString(), aloud));
        }
      }
    }
    return all;
  }

  /** Hints that the library cannot make out are none; they are not worth refusing a workbook. */
  private static String known(UnicodeString text) {
    try {
      return aloud(text);
    } catch (RuntimeException e) {
      return "";
    }
  }

  /** How {@code text} is read aloud; empty where that is as it is written. */
  private static String aloud(UnicodeString text) {
    ExtRst hints = text.getExtendedRst();
    if (hints == null || hints.getPhoneticText() == null) {
      return "";
    }
    var phonetic = new Phonetic();
    phonetic.letters(
        switch (hints.getFormattingOptions() & 3) {
          case 0 -> Kana.NARROW;
          case 1 -> Kana.KATAKANA;
          case 2 -> Kana.HIRAGANA;
          default -> Kana.AS_TYPED;
        });
    String said = hints.getPhoneticText();
    int count = hints.getPhRuns() == null ? 0 : hints.getPhRuns().length;
    if (said.length() <= LONGEST && count <= LONGEST && !said.isEmpty()) {
      runs(text, said, count, phonetic);
    }
    return phonetic.aloud(text.getString());
  }

  /** The library shows no part of a run, so they are read where it writes them. */
  private static void runs(UnicodeString text, String said, int count, Phonetic phonetic) {
    UnicodeString bare = text.copy();
    bare.setString("");
    bare.clearFormatting();
    var bytes = new byte[HEAD + 2 * LONGEST + RUN * (LONGEST + 2)];
    var out = new LittleEndianByteArrayOutputStream(bytes, 0);
    bare.serialize(new ContinuableRecordOutput(out, SSTRecord.sid));
    int at = HEAD + 2 * said.length();
    for (int i = 0; i < count; i++) {
      int run = at + RUN * i;
      int begin = LittleEndian.getUShort(bytes, run);
      int end = i + 1 < count ? LittleEndian.getUShort(bytes, run + RUN) : said.length();
      int from = LittleEndian.getUShort(bytes, run + 2);
      int to = from + LittleEndian.getUShort(bytes, run + 4);
      if (begin <= end && end <= said.length()) {
        phonetic.run(from, to, said.substring(begin, end));
      }
    }
  }
}
