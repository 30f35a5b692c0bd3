package dev.napkin.function;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All functions, by name.
 *
 * <p>Topics are read one after the other, and only until the name that is looked for turns up: to
 * set up every function costs more time than most workbooks take to compute, and few use more than
 * two topics. Nobody sees the difference.
 */
public final class Library {
  private static final Library STANDARD = new Library();
  private static final List<Subject> SUBJECTS = List.of(Subject.values());

  private final Map<String, SheetFunction> byName = new TreeMap<>();
  private int subjectsRead;

  private Library() {}

  /** Functions that belong together, in the order in which the manual lists them. */
  public record Topic(String name, List<SheetFunction> functions) {
    public Topic {
      functions = List.copyOf(functions);
    }
  }

  /** The topics, those that models use most first. */
  private enum Subject {
    AGGREGATES("Sums, counts and averages"),
    ROUNDING("Rounding"),
    LOGIC("Conditions"),
    ARITHMETIC("Arithmetic"),
    LOOKUP("Looking things up"),
    REFERENCES("Where cells stand"),
    SHAPES("Arrays cut and stacked"),
    RANGES("Arrays counted out and trimmed"),
    SORTING("Arrays filtered and sorted"),
    LAMBDAS("Functions of functions"),
    GROUPING("Records gathered by keys"),
    VOLATILE("What changes by itself"),
    SUBTOTALS("Sums of what is shown"),
    SURROUNDINGS("About cells and the workbook"),
    PIVOTS("Pivot tables"),
    CONDITIONAL_AGGREGATES("Sums and counts with conditions"),
    STATISTICS("Statistics"),
    RANKS("Ranks and quantiles"),
    EVERY_CELL("Statistics of every cell"),
    PAIRS("Two series of numbers"),
    REGRESSION("Planes and curves through points"),
    FORECASTS("Series in time"),
    DATABASES("Records that meet criteria"),
    DATES("Dates"),
    FINANCE("Money over time"),
    LOANS("Loans"),
    RETURNS("Returns"),
    DEPRECIATION("Depreciation"),
    COUPONS("Coupon dates"),
    BONDS("Bonds"),
    ODD_BONDS("Bonds with odd periods"),
    DISCOUNTS("Securities without coupons"),
    ENGINEERING("Engineering"),
    BASES("Binary, octal and hexadecimal numbers"),
    COMPLEX("Complex numbers"),
    COMPLEX_TRIGONOMETRY("Trigonometry of complex numbers"),
    BESSEL("Bessel functions"),
    CALENDAR("Calendar"),
    WORKDAYS("Working days"),
    CLOCK("Time of day"),
    TEXTS("Texts"),
    INFORMATION("What a value is"),
    DISTRIBUTIONS("Probability"),
    NORMAL("The normal distribution"),
    GAMMA("The gamma function and permutations"),
    CONTINUOUS_DISTRIBUTIONS("Probability of waits and shares"),
    TEST_DISTRIBUTIONS("Probability of variances and means"),
    HYPOTHESES("Tests of hypotheses"),
    TRIGONOMETRY("Trigonometry"),
    HYPERBOLIC("Hyperbolic functions"),
    COMBINATORICS("Divisors and combinations"),
    MATRICES("Matrices"),
    NUMERALS("Numerals"),
    CHARACTERS("Characters"),
    WRITTEN_VALUES("Values written as texts"),
    TEXT_SPLITTING("Texts split at delimiters"),
    REGULAR_EXPRESSIONS("Regular expressions"),
    XML("XML"),
    EAST_ASIAN("Chinese and Thai"),
    OPTIONS("Options"),
    FURTHER_ARITHMETIC("Further arithmetic"),
    FOREIGN("What only other programs have");

    private final String title;

    Subject(String title) {
      this.title = title;
    }

    List<SheetFunction> functions() {
      return switch (this) {
        case AGGREGATES -> AggregateFunctions.all();
        case ROUNDING -> RoundingFunctions.all();
        case LOGIC -> LogicFunctions.all();
        case ARITHMETIC -> ArithmeticFunctions.all();
        case LOOKUP -> LookupFunctions.all();
        case REFERENCES -> ReferenceFunctions.all();
        case SHAPES -> ShapeFunctions.all();
        case RANGES -> RangeFunctions.all();
        case SORTING -> SortingFunctions.all();
        case LAMBDAS -> LambdaFunctions.all();
        case GROUPING -> GroupingFunctions.all();
        case VOLATILE -> VolatileFunctions.all();
        case SUBTOTALS -> SubtotalFunctions.all();
        case SURROUNDINGS -> SurroundingsFunctions.all();
        case PIVOTS -> PivotFunctions.all();
        case CONDITIONAL_AGGREGATES -> ConditionalAggregates.all();
        case STATISTICS -> StatisticsFunctions.all();
        case RANKS -> RankFunctions.all();
        case EVERY_CELL -> EveryCellFunctions.all();
        case PAIRS -> PairFunctions.all();
        case REGRESSION -> RegressionFunctions.all();
        case FORECASTS -> ForecastFunctions.all();
        case DATABASES -> DatabaseFunctions.all();
        case DATES -> DateFunctions.all();
        case FINANCE -> FinanceFunctions.all();
        case LOANS -> LoanFunctions.all();
        case RETURNS -> ReturnFunctions.all();
        case DEPRECIATION -> DepreciationFunctions.all();
        case COUPONS -> CouponFunctions.all();
        case BONDS -> BondFunctions.all();
        case ODD_BONDS -> OddBondFunctions.all();
        case DISCOUNTS -> DiscountFunctions.all();
        case ENGINEERING -> EngineeringFunctions.all();
        case BASES -> BaseConversionFunctions.all();
        case COMPLEX -> ComplexFunctions.all();
        case COMPLEX_TRIGONOMETRY -> ComplexTrigonometryFunctions.all();
        case BESSEL -> BesselFunctions.all();
        case CALENDAR -> CalendarFunctions.all();
        case WORKDAYS -> WorkdayFunctions.all();
        case CLOCK -> ClockFunctions.all();
        case TEXTS -> TextFunctions.all();
        case INFORMATION -> InformationFunctions.all();
        case DISTRIBUTIONS -> DistributionFunctions.all();
        case NORMAL -> NormalFunctions.all();
        case GAMMA -> GammaFunctions.all();
        case CONTINUOUS_DISTRIBUTIONS -> ContinuousDistributionFunctions.all();
        case TEST_DISTRIBUTIONS -> TestDistributionFunctions.all();
        case HYPOTHESES -> HypothesisFunctions.all();
        case TRIGONOMETRY -> TrigonometryFunctions.all();
        case HYPERBOLIC -> HyperbolicFunctions.all();
        case COMBINATORICS -> CombinatoricsFunctions.all();
        case MATRICES -> MatrixFunctions.all();
        case NUMERALS -> NumeralFunctions.all();
        case CHARACTERS -> CharacterFunctions.all();
        case WRITTEN_VALUES -> WrittenValueFunctions.all();
        case TEXT_SPLITTING -> TextSplittingFunctions.all();
        case REGULAR_EXPRESSIONS -> RegularExpressionFunctions.all();
        case XML -> XmlFunctions.all();
        case EAST_ASIAN -> EastAsianFunctions.all();
        case OPTIONS -> OptionFunctions.all();
        case FURTHER_ARITHMETIC -> FurtherArithmeticFunctions.all();
        case FOREIGN -> ForeignFunctions.all();
      };
    }
  }

  /** The functions that every workbook can use. */
  public static Library standard() {
    return STANDARD;
  }

  /** The function called {@code name}, in any case. */
  public synchronized Optional<SheetFunction> find(String name) {
    String capitals = name.toUpperCase(Locale.ROOT);
    while (!byName.containsKey(capitals) && subjectsRead < SUBJECTS.size()) {
      readSubject();
    }
    return Optional.ofNullable(byName.get(capitals));
  }

  /** All names, in order. */
  public Collection<String> names() {
    return all().map(SheetFunction::name).toList();
  }

  /** All functions, by name. */
  public synchronized Stream<SheetFunction> all() {
    while (subjectsRead < SUBJECTS.size()) {
      readSubject();
    }
    return List.copyOf(byName.values()).stream();
  }

  /** All functions by topic. */
  public List<Topic> topics() {
    return SUBJECTS.stream().map(subject -> new Topic(subject.title, subject.functions())).toList();
  }

  private void readSubject() {
    for (SheetFunction function : SUBJECTS.get(subjectsRead).functions()) {
      if (byName.put(function.name(), function) != null) {
        throw new IllegalStateException("two functions are called " + function.name());
      }
    }
    subjectsRead++;
  }
}
