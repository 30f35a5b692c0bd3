package dev.napkin.xlsx.read;

import dev.napkin.macro.MacroProject;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetBook.Linked;
import dev.napkin.syntax.SheetBook.Settings;
import dev.napkin.syntax.SheetBook.Sheet;
import dev.napkin.syntax.SheetBook.Visibility;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Annotations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.PrecisionRecord;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** A workbook in the records of Excel 97 to 2003 (.xls), as POI reads them. */
final class BinaryBook {
  /** What POI's records take, by the size of the file. */
  private static final int MEMORY_PER_BYTE = 12;

  private static final String ENCRYPTED = "EncryptedPackage";
  private static final String MACROS = "_VBA_PROJECT_CUR";

  /** Names that the program makes for itself. */
  private static final Set<String> BUILT_IN =
      Set.of("Print_Area", "Print_Titles", "_FilterDatabase", "Criteria", "Extract", "Database");

  private static final String NEEDS_PASSWORD =
      "it needs a password; save it without one in a spreadsheet program";

  private final Budget budget;
  private final Losses losses = new Losses();
  private List<SheetBook.Module> macros = List.of();

  BinaryBook(Budget budget) {
    this.budget = budget;
  }

  /** Reads all of it. */
  SheetBook read(byte[] file) throws Unreadable {
    budget.keep((long) MEMORY_PER_BYTE * file.length);
    try (var compound = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryNode root = compound.getRoot();
      if (root.hasEntryCaseInsensitive(ENCRYPTED)) {
        throw Unreadable.damaged(NEEDS_PASSWORD);
      }
      if (root.hasEntryCaseInsensitive(MACROS)
          && root.getEntryCaseInsensitive(MACROS) instanceof DirectoryNode project) {
        losses.reference("vbaProject");
        macros = MacroTexts.of(project, budget);
      }
      return book(root);
    } catch (OldExcelFormatException e) {
      throw Unreadable.damaged(
          "it was saved by an Excel before 97; save it as .xlsx in a newer one");
    } catch (EncryptedDocumentException e) {
      throw Unreadable.damaged(NEEDS_PASSWORD);
    } catch (IOException | RuntimeException e) {
      // The library throws a new kind of exception for every new kind of damage.
      throw Unreadable.damaged("it is a damaged .xls file, or a document of another kind");
    }
  }

  /** What the library cannot read as a whole is given to it without what is not needed here. */
  private SheetBook book(DirectoryNode root) throws Unreadable, IOException {
    Optional<HSSFWorkbook> whole = Optional.empty();
    try {
      whole = Optional.of(new HSSFWorkbook(root, false));
    } catch (OldExcelFormatException | EncryptedDocumentException e) {
      throw e;
    } catch (RuntimeException e) {
      // Read again below.
    }
    if (whole.isPresent()) {
      try (HSSFWorkbook workbook = whole.get()) {
        return book(workbook, root);
      }
    }
    try (POIFSFileSystem needed = NeededRecords.of(root);
        var workbook = new HSSFWorkbook(needed.getRoot(), false)) {
      return book(workbook, root);
    }
  }

  private SheetBook book(HSSFWorkbook workbook, DirectoryNode root) throws Unreadable, IOException {
    BinaryRecords records = BinaryRecords.of(root);
    var formulas = new BinaryFormulas(workbook);
    List<Linked> linked = BinaryLinks.read(records, formulas::book, budget);
    losses.reference(linked.isEmpty() ? "" : "externalLink");
    var shapes = new ShapedFormulas(budget);
    var grown = new GrownNames();
    workbook.getAllNames().forEach(name -> grown.add(name.getNameName()));
    var sheets = new ArrayList<Sheet>();
    Settings settings = settings(workbook);
    boolean asDisplayed = settings.asDisplayed();
    boolean looks = MacroProject.of(macros).understandsAny();
    if (looks) {
      losses.add(MacroTexts.LOSS);
    }
    var pivots = BinaryPivots.of(root, records, budget, settings.dates1904());
    var spoken = BinaryPhonetic.all(workbook.getInternalWorkbook(), budget);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      var sheet = new BinarySheet(workbook.getSheetAt(i), formulas, shapes, grown, budget, losses);
      sheet.read(asDisplayed);
      var seen = new SheetLooks(looks, budget);
      BinaryLooks.read(workbook.getSheetAt(i), seen);
      settings = sheet.iteration(settings);
      List<Block> blocks = sheet.blocks();
      sheets.add(
          new Sheet(
              workbook.getSheetName(i),
              visibility(workbook.getSheetVisibility(i)),
              blocks,
              sheet.stored(),
              sheet.hidden(),
              sheet.filtered(filter(workbook, i)),
              new Annotations(sheet.spoken(spoken), pivots.of(i, blocks), seen.looks())));
    }
    settings = losses.hasMacros() ? settings.withMacros() : settings;
    return new SheetBook(
            sheets, names(workbook, shapes, grown), List.of(), settings, linked, losses.sentences())
        .with(macros);
  }

  private static Settings settings(HSSFWorkbook workbook) {
    var records = workbook.getInternalWorkbook();
    boolean rounds =
        records.findFirstRecordBySid(PrecisionRecord.sid) instanceof PrecisionRecord precision
            && !precision.getFullPrecision();
    return new Settings(
        records.isUsing1904DateWindowing(),
        Settings.DEFAULT.iterates(),
        Settings.DEFAULT.iterations(),
        Settings.DEFAULT.tolerance(),
        rounds);
  }

  private static Visibility visibility(SheetVisibility visibility) {
    return switch (visibility) {
      case VISIBLE -> Visibility.VISIBLE;
      case HIDDEN -> Visibility.HIDDEN;
      case VERY_HIDDEN -> Visibility.VERY_HIDDEN;
    };
  }

  private static List<DefinedName> names(
      HSSFWorkbook workbook, ShapedFormulas shapes, GrownNames grown) throws Unreadable {
    var names = new ArrayList<DefinedName>();
    for (HSSFName name : workbook.getAllNames()) {
      String text = name.getNameName();
      if (name.isFunctionName() || BUILT_IN.contains(text) || text.startsWith("_xlnm.")) {
        continue;
      }
      Optional<String> said = refersTo(name);
      SheetFormula formula =
          said.isPresent()
              ? shapes.of(grown.in(said.get()), 0, 0)
              : shapes.broken(0, 0, "it is not readable");
      if (said.isEmpty() || !said.get().isBlank()) {
        int sheet = name.getSheetIndex();
        boolean local = sheet >= 0 && sheet < workbook.getNumberOfSheets();
        names.add(
            new DefinedName(
                grown.of(text),
                local ? Optional.of(workbook.getSheetName(sheet)) : Optional.empty(),
                formula,
                name.isHidden()));
      }
    }
    return names;
  }

  /** What a filter of a sheet lies over, with its headers, as the program's own name says. */
  private static Optional<String> filter(HSSFWorkbook workbook, int sheet) {
    for (HSSFName name : workbook.getAllNames()) {
      if (name.getSheetIndex() == sheet && name.getNameName().endsWith("_FilterDatabase")) {
        return refersTo(name);
      }
    }
    return Optional.empty();
  }

  /** What a name stands for; empty where the library cannot say it. */
  private static Optional<String> refersTo(HSSFName name) {
    try {
      return Optional.ofNullable(name.getRefersToFormula()).or(() -> Optional.of(""));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
