package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.function.Parameter.Presence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LibraryTest {
  /** The functions that every model may count on. */
  private static final String PROMISED =
      """
      ABS SIGN SQRT EXP LN LOG LOG10 POWER INT TRUNC ROUND ROUNDUP ROUNDDOWN MROUND CEILING FLOOR MOD
      QUOTIENT MIN MAX SUM PRODUCT AVERAGE MEDIAN COUNT COUNTA COUNTIF SUMIF SUMIFS SUMPRODUCT
      STDEV.S VAR.S PERCENTILE.INC LARGE SMALL IF IFS IFERROR IFNA AND OR NOT XOR SWITCH CHOOSE
      INDEX MATCH XLOOKUP VLOOKUP ISNUMBER ISERROR ISBLANK NA
      CONCAT TEXT LEN LEFT RIGHT MID UPPER LOWER TRIM DATE YEAR MONTH DAY EDATE EOMONTH NPV IRR PMT PV FV RATE
      BINOM.DIST POISSON.DIST NORM.DIST NORM.INV
      """;

  @Test
  void everyPromisedFunctionIsThere() {
    assertEquals(
        List.of(),
        Arrays.stream(PROMISED.split("\\s+"))
            .filter(name -> Library.standard().find(name).isEmpty())
            .toList());
  }

  @Test
  void namesAreFoundInAnyCase() {
    assertEquals("SUM", Library.standard().find("sum").orElseThrow().name());
    assertTrue(Library.standard().find("nothing").isEmpty());
  }

  @Test
  void namesAreCapitals() {
    assertEquals(
        List.of(),
        Library.standard().names().stream()
            .filter(name -> !name.equals(name.toUpperCase(Locale.ROOT)))
            .toList());
  }

  @Test
  void everyFunctionHasTwoExamplesOfItself() {
    Library.standard()
        .all()
        .forEach(
            function -> {
              assertTrue(function.examples().size() >= 2, function.name());
              function
                  .examples()
                  .forEach(
                      example ->
                          assertTrue(
                              example.formula().contains(function.name() + "("),
                              example.formula()));
            });
  }

  @Test
  void everyFaultOfAnExampleIsExplained() {
    Library.standard()
        .all()
        .flatMap(
            function ->
                function.examples().stream()
                    .filter(example -> example.result().startsWith("#"))
                    .filter(
                        example ->
                            function.faults().stream()
                                .noneMatch(note -> note.code().text().equals(example.result())))
                    .map(example -> function.name() + ": " + example.result()))
        .filter(missing -> !missing.equals("IFNA: #DIV/0!"))
        .forEach(missing -> assertEquals("", missing));
  }

  /** An array may hold the fault in one of its cells. */
  @Test
  void everyFaultThatIsStatedHasAnExampleThatGivesIt() {
    assertEquals(
        List.of(),
        Library.standard()
            .all()
            .flatMap(
                function ->
                    function.faults().stream()
                        .map(note -> note.code().text())
                        .filter(
                            code ->
                                function.examples().stream()
                                    .noneMatch(example -> isIn(example.result(), code)))
                        .map(code -> function.name() + ": " + code))
            .toList());
  }

  private static boolean isIn(String result, String fault) {
    return result.startsWith("{") ? result.contains(fault) : result.equals(fault);
  }

  /** Topics whose numbers come out of a computation that somebody published. */
  private static final Set<String> COMPUTED =
      Set.of(
          "Sums, counts and averages",
          "Sums of what is shown",
          "Sums and counts with conditions",
          "Dates",
          "Calendar",
          "Working days",
          "Time of day",
          "Binary, octal and hexadecimal numbers",
          "Rounding",
          "Arithmetic",
          "Statistics",
          "Ranks and quantiles",
          "Statistics of every cell",
          "Two series of numbers",
          "Planes and curves through points",
          "Series in time",
          "Records that meet criteria",
          "Money over time",
          "Loans",
          "Returns",
          "Depreciation",
          "Coupon dates",
          "Bonds",
          "Bonds with odd periods",
          "Securities without coupons",
          "Engineering",
          "Complex numbers",
          "Trigonometry of complex numbers",
          "Bessel functions",
          "Probability",
          "The normal distribution",
          "The gamma function and permutations",
          "Probability of waits and shares",
          "Probability of variances and means",
          "Tests of hypotheses",
          "Trigonometry",
          "Hyperbolic functions",
          "Divisors and combinations",
          "Matrices",
          "Options",
          "Further arithmetic");

  /** Those among them that pick, count or compare, and so have nothing to cite. */
  private static final Set<String> EXACT =
      Set.of(
          "MIN",
          "MAX",
          "COUNT",
          "COUNTA",
          "COUNTIF",
          "COUNTIFS",
          "MINIFS",
          "MAXIFS",
          "FREQUENCY",
          "MUNIT",
          "ABS",
          "SIGN",
          "MODE.MULT",
          "MODE",
          "MODE.SNGL",
          "LARGE",
          "SMALL",
          "RANK",
          "RANK.EQ",
          "RANK.AVG",
          "MAXA",
          "MINA",
          "COUNTBLANK",
          "DCOUNT",
          "DCOUNTA",
          "DMAX",
          "DMIN",
          "DELTA",
          "GESTEP");

  @Test
  void whateverIsComputedSaysItsSource() {
    List<Library.Topic> topics = Library.standard().topics();
    assertTrue(topics.stream().map(Library.Topic::name).toList().containsAll(COMPUTED));
    assertEquals(
        List.of(),
        topics.stream()
            .filter(topic -> COMPUTED.contains(topic.name()))
            .flatMap(topic -> topic.functions().stream())
            .filter(function -> isNumeric(function.result()))
            .filter(function -> function.source().isEmpty() && !EXACT.contains(function.name()))
            .map(SheetFunction::name)
            .toList());
  }

  private static boolean isNumeric(Kind kind) {
    return switch (kind) {
      case NUMBER, DATE, AREA, ARRAY, NUMBERS -> true;
      case TEXT, LOGICAL, ANY, CRITERION, REFERENCE, LAMBDA, RESULT -> false;
    };
  }

  @Test
  void parametersStandInTheOrderThatCallsNeed() {
    Library.standard()
        .all()
        .forEach(
            function -> {
              List<Presence> presences =
                  function.parameters().stream().map(Parameter::presence).toList();
              assertEquals(presences.stream().sorted().toList(), presences, function.name());
              assertFalse(
                  presences.contains(Presence.OPTIONAL) && presences.contains(Presence.REPEATED),
                  function.name() + " has optional and repeated arguments");
            });
  }

  @Test
  void lettersOfAResultComeFromItsArguments() {
    Library.standard()
        .all()
        .forEach(
            function ->
                assertTrue(
                    letters(function.parameters().stream().map(Parameter::measure))
                        .containsAll(letters(given(function.units()))),
                    function.name()));
  }

  private static Stream<Measure> given(UnitRule rule) {
    return switch (rule) {
      case UnitRule.Gives(Measure measure) -> Stream.of(measure);
      case UnitRule.GivesOr(Measure measure, Measure otherwise) -> Stream.of(measure, otherwise);
      case UnitRule.PowerOfFirst _,
          UnitRule.ProductOfCells _,
          UnitRule.ProductOfArguments _,
          UnitRule.RoundsPlainNumbers _ ->
          Stream.of();
    };
  }

  private static Set<Character> letters(Stream<Measure> measures) {
    return measures
        .flatMap(
            measure ->
                measure instanceof Measure.Product(var powers)
                    ? powers.keySet().stream()
                    : Stream.of())
        .collect(Collectors.toSet());
  }
}
