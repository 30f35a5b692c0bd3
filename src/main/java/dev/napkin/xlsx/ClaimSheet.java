package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Claim;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Slice;
import dev.napkin.value.Numbers;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** The page of claims: what somebody states, what is computed, and whether both agree. */
final class ClaimSheet {
  private static final String NAME = "Claims";
  private static final int SUMMARY_ROW = 2;
  private static final int HEAD_ROW = 4;
  private static final int FIRST_ROW = 5;
  private static final int TARGET = 0;
  private static final int SAYS = 1;
  private static final int STATED = 2;
  private static final int HIGH = 3;
  private static final int UNIT = 4;
  private static final int WITHIN = 5;
  private static final int COMPUTED = 6;
  private static final int DIFFERENCE = 7;
  private static final int RELATIVE = 8;
  private static final int VERDICT = 9;
  private static final int SOURCE = 10;
  private static final int COMMENT = 11;
  private static final int STATUS = 12;

  private final Export export;
  private final List<Claim> claims;
  private final Pairs pairs;

  ClaimSheet(Export export) {
    this.export = export;
    this.claims = export.program.claims();
    this.pairs = new Pairs(export);
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }

  /** How many there are. */
  int count() {
    return claims.size();
  }

  /** Gives every claim about a single value its two cells. */
  void layOut() {
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.computed().axes().isEmpty()) {
        place(claim.computed(), new Place(NAME, FIRST_ROW + i, COMPUTED));
        place(claim.verdict(), new Place(NAME, FIRST_ROW + i, VERDICT));
      }
    }
  }

  private void place(Entry entry, Place place) {
    export.places.put(entry.slices().getFirst().grid(), place, place, entry.rect());
  }

  /** All verdicts, as one area. */
  String verdicts(String reader) {
    return new Place(NAME, FIRST_ROW, VERDICT).area(claims.size(), 1, reader);
  }

  /** How many agree as the workbook stands. */
  long agreeing() {
    return claims.stream().filter(this::agrees).count();
  }

  private boolean agrees(Claim claim) {
    return export.values(claim.verdict()).stream().allMatch(new Value.Logical(true)::equals);
  }

  /** The page. */
  Page page() {
    var page = new Page(NAME, "What others state beside what is computed here");
    page.put(0, 0, Slot.text("Claims", Style.TITLE));
    page.put(SUMMARY_ROW, 0, Slot.text("Claims that agree", Style.PLAIN.with(Style.Weight.BOLD)));
    page.put(
        SUMMARY_ROW,
        VERDICT,
        Slot.formula(
                "COUNTIF(%s, TRUE)".formatted(verdicts(NAME)),
                new Value.Num(agreeing()),
                Style.PLAIN.with(Style.Weight.BOLD).format("0"))
            .meaning(new Meaning.Derived("the number of claims that agree")));
    page.head(
        HEAD_ROW,
        List.of(
            "About",
            "As stated",
            "Stated",
            "Up to",
            "Unit",
            "Within",
            "Computed",
            "Difference",
            "Relative",
            "Agrees",
            "Source",
            "Comment",
            "Status"));
    page.numbers(HEAD_ROW, STATED, HIGH, WITHIN, COMPUTED, DIFFERENCE, RELATIVE, VERDICT);
    for (int i = 0; i < claims.size(); i++) {
      write(page, FIRST_ROW + i, claims.get(i));
    }
    page.widths(26, 24, 13, 12, 16, 11, 14, 13, 10, 9, 11, 44, 20);
    page.freeze(HEAD_ROW + 1, 1);
    return page;
  }

  private void write(Page page, int row, Claim claim) {
    page.put(row, TARGET, Slot.text(claim.target(), Style.PLAIN.with(Style.Weight.BOLD)));
    String within = claim.tolerance().map(t -> " +- " + t).orElse("");
    page.put(row, SAYS, Slot.text(claim.stated() + within, Style.CODE.with(Style.Align.WRAP)));
    typed(page, row, STATED, claim.low(), claim);
    claim.high().ifPresent(high -> typed(page, row, HIGH, high, claim));
    String unit = claim.unit().factors().isEmpty() ? "" : claim.unit().toString();
    page.put(row, UNIT, Slot.text(unit, Style.UNIT));
    slack(claim).ifPresent(slack -> typed(page, row, WITHIN, slack, claim));
    claim
        .verdict()
        .notes()
        .source()
        .ifPresent(name -> page.put(row, SOURCE, SourceSheet.slot(export, name)));
    String comment = claim.verdict().notes().label().orElse("");
    page.put(row, COMMENT, Slot.text(comment, Style.PLAIN.with(Style.Align.WRAP)));
    page.lines(row, 1 + Math.max(comment.length() / 48, (claim.stated() + within).length() / 30));
    if (claim.computed().axes().isEmpty()) {
      writeSingle(page, row, claim);
    } else {
      writeMany(page, row, claim);
    }
  }

  private void typed(Page page, int row, int column, double number, Claim claim) {
    Style style = Style.INPUT.format(Formats.number(List.of(Value.number(number))));
    page.put(
        row,
        column,
        Slot.of(Content.number(number), style)
            .meaning(new Meaning.Fixed("claim " + claim.target())));
  }

  private void writeSingle(Page page, int row, Claim claim) {
    CellAddress cell = claim.computed().cells().getFirst();
    Value computed = export.value(cell);
    pairs.write(page, claim.computed(), claim.computed().slices().getFirst());
    String stated = new Place(NAME, row, STATED).text();
    String high = new Place(NAME, row, HIGH).text();
    String found = new Place(NAME, row, COMPUTED).text();
    String difference =
        claim.high().isEmpty()
            ? found + " - " + stated
            : "MAX(%s - %s, 0) - MAX(%s - %s, 0)".formatted(found, high, stated, found);
    Value apart =
        computed instanceof Value.Num(double number)
            ? Value.number(difference(claim, number))
            : computed;
    page.put(
        row,
        DIFFERENCE,
        Slot.formula(difference, apart, Style.PLAIN.format(Formats.number(List.of(apart))))
            .meaning(new Meaning.Derived("claim " + claim.target())));
    if (claim.low() != 0) {
      Value relative =
          apart instanceof Value.Num(double number) ? Value.number(number / claim.low()) : apart;
      page.put(
          row,
          RELATIVE,
          Slot.formula(
                  new Place(NAME, row, DIFFERENCE).text() + "/" + stated,
                  relative,
                  Style.PLAIN.format("0.0%"))
              .meaning(new Meaning.Derived("claim " + claim.target())));
    }
    writeVerdict(page, row, claim);
    if (computed instanceof Value.Fault fault) {
      String status = Status.fault(export, fault, cell);
      String text = "IF(ISERROR(%s), %s, \"\")".formatted(found, FormulaWriter.quoted(status));
      page.put(
          row,
          STATUS,
          Slot.of(new Content.Formula(text, new Value.Text(status)), Style.UNIT)
              .meaning(new Meaning.Derived("claim " + claim.target())));
    }
  }

  private static double difference(Claim claim, double found) {
    return claim
        .high()
        .map(high -> Math.max(found - high, 0) - Math.max(claim.low() - found, 0))
        .orElseGet(() -> Numbers.snap(found - claim.low(), found, claim.low()));
  }

  /** The verdict, which looks at what is stated instead of repeating it. */
  private void writeVerdict(Page page, int row, Claim claim) {
    CellAddress cell = claim.verdict().cells().getFirst();
    Ir ir = verdict(claim);
    var reader = new Reader(NAME, cell, Rect.cell(0, 0), false);
    FormulaWriter.Written written =
        export.writer.write(ir, reader, part -> stated(part, row, claim));
    Slot slot =
        written instanceof FormulaWriter.Written.Done(String text)
            ? Slot.formula(text, export.value(cell), Style.PLAIN)
            : Slot.of(new Content.Typed(export.value(cell)), Style.PLAIN);
    page.put(row, VERDICT, slot.meaning(new Meaning.Derived("claim " + claim.target())));
  }

  private static Ir verdict(Claim claim) {
    Block block = claim.verdict().slices().getFirst().blocks().getFirst();
    return block.at(0, 0);
  }

  private Optional<String> stated(Ir part, int row, Claim claim) {
    if (!(part instanceof Ir.Constant(Value.Num(double number)))) {
      return Optional.empty();
    }
    if (number == claim.low()) {
      return Optional.of(new Place(NAME, row, STATED).text());
    }
    if (claim.high().filter(high -> high == number).isPresent()) {
      return Optional.of(new Place(NAME, row, HIGH).text());
    }
    return slack(claim)
        .filter(slack -> slack == number)
        .map(slack -> new Place(NAME, row, WITHIN).text());
  }

  /** How far the computed value may lie off, where the verdict compares a distance with that. */
  private static Optional<Double> slack(Claim claim) {
    return verdict(claim) instanceof Ir.Compare(_, Ir.Call _, Ir.Constant(Value.Num(double slack)))
            && claim.high().isEmpty()
        ? Optional.of(slack)
        : Optional.empty();
  }

  private void writeMany(Page page, int row, Claim claim) {
    Entry verdict = claim.verdict();
    Slice slice = verdict.slices().getFirst();
    Optional<Places.Pair> pair = export.places.of(slice.grid());
    export
        .places
        .of(claim.computed().slices().getFirst().grid())
        .ifPresent(
            place ->
                page.put(
                    row,
                    COMPUTED,
                    Slot.text(NameRows.extent(verdict), Style.LINK).linked(place.base())));
    if (pair.isPresent() && verdict.slices().size() == 1) {
      String area = pair.get().base().area(verdict.rows(), verdict.columns(), NAME);
      String text = "COUNTIF(%s, TRUE) = %d".formatted(area, verdict.rect().cells());
      page.put(
          row,
          VERDICT,
          Slot.formula(text, new Value.Logical(agrees(claim)), Style.PLAIN)
              .meaning(new Meaning.Derived("claim " + claim.target())));
    }
  }
}
