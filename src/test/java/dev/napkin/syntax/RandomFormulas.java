package dev.napkin.syntax;

import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.SheetExpression.Coordinate;
import dev.napkin.syntax.SheetExpression.Item;
import dev.napkin.syntax.SheetExpression.Sheets;
import dev.napkin.value.FaultCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Formulas of worksheets such as a reader could have made of a text: brackets stand wherever they
 * have to, areas begin at their top left corner.
 */
final class RandomFormulas {
  /** A cell from which every distance that occurs stays on the worksheet. */
  static final int HOME = 5000;

  private static final Span NOWHERE = Source.of("nowhere", "").span(0, 0);

  private static final List<String> NAMES =
      List.of("rate", "a.b", "größe", "_", "_A1", "A1_x", "XFE1", "A1048577", "\\path", "tax?");
  private static final List<String> FUNCTIONS =
      List.of("SUM", "IF", "LOG10", "xlookup", "FILTER", "STDEV.S", "my.fn", "_xll.f", "prev");
  private static final List<String> NUMBERS =
      List.of("0", "1", "12", ".5", "3.", "1E+5", "1e-3", "0.10", "1E5");
  private static final List<String> TEXTS =
      List.of("", "A1", "say \"hi\"", "line\nbreak", "{1,2;3}", "'", "#REF!", "[a]", "\uFFFF");
  private static final List<String> SHEETS =
      List.of("Data", "It's", "A1", "RC", "R1C1", "2019", "Jan 1", "größe", "a-b", "S.1", "TRUE");
  private static final List<String> BOOKS =
      List.of("1", "Book2.xlsx", "Book 2.xlsx", "/path/b.xls", "C:\\a b\\c.xlsx", "Bob's.xlsx");
  private static final List<String> COLUMNS =
      List.of("Price", "unit price", "a]b", "#x", "@y", "it's", "a,b", "a:b", "", " z", "$A$1");
  private static final List<List<Item>> ITEMS =
      List.of(
          List.of(),
          List.of(Item.ALL),
          List.of(Item.THIS_ROW),
          List.of(Item.TOTALS),
          List.of(Item.HEADERS, Item.DATA),
          List.of(Item.DATA, Item.TOTALS));

  private final RandomGenerator random;

  RandomFormulas(RandomGenerator random) {
    this.random = random;
  }

  Expression formula(int depth) {
    return random.nextInt(12) == 0 ? union(depth) : expression(depth);
  }

  private Expression expression(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    return switch (random.nextInt(14)) {
      case 0 -> new Expression.Percent(NOWHERE, operand(depth - 1, FormulaPrecedence.PERCENT));
      case 1 ->
          new Expression.Unary(
              NOWHERE, pick(UnaryOperator.values()), operand(depth - 1, FormulaPrecedence.SIGN));
      case 2, 3, 4 -> {
        BinaryOperator operator = pick(BinaryOperator.values());
        Expression left = operand(depth - 1, operator.precedence());
        Expression right = operand(depth - 1, operator.precedence() + 1);
        yield new Expression.Binary(NOWHERE, left, operator, NOWHERE, right);
      }
      case 5 -> new Expression.Group(NOWHERE, formula(depth - 1));
      case 6 -> call(pick(FUNCTIONS), depth);
      case 7 -> let(depth);
      case 8 -> new SheetExpression.Apply(NOWHERE, function(depth), arguments(depth - 1));
      case 9 -> new SheetExpression.Single(NOWHERE, operand(depth - 1, FormulaPrecedence.SIGN));
      case 10 -> new SheetExpression.Spilled(NOWHERE, reference(depth));
      case 11 -> range(depth);
      case 12 -> intersection(depth);
      default -> leaf();
    };
  }

  private Expression union(int depth) {
    List<Expression> more = some(2, () -> expression(depth - 1));
    return new SheetExpression.Union(
        NOWHERE, Stream.concat(Stream.of(expression(0)), more.stream()).toList());
  }

  private Expression.Call call(String function, int depth) {
    return new Expression.Call(NOWHERE, function, NOWHERE, arguments(depth - 1));
  }

  private List<Expression> arguments(int depth) {
    List<Expression> arguments = list(3, () -> argument(depth));
    // A call with one argument that is left out cannot be told from a call without arguments.
    boolean none = arguments.size() == 1 && arguments.getFirst() instanceof Expression.Missing;
    return none ? List.of() : arguments;
  }

  private Expression argument(int depth) {
    return random.nextInt(8) == 0 ? new Expression.Missing(NOWHERE) : expression(depth);
  }

  /** A LET or a LAMBDA, whose parameters are used in what follows, sometimes. */
  private Expression let(int depth) {
    Expression.Name name = name();
    Expression value = expression(depth - 1);
    Expression body =
        new Expression.Binary(
            NOWHERE,
            operand(depth - 1, 3),
            BinaryOperator.ADD,
            NOWHERE,
            random.nextBoolean() ? name : call(name.text(), depth));
    Expression optional =
        new SheetExpression.Structured(
            NOWHERE, Optional.empty(), List.of(), List.of(pick(List.of("more", "a b"))));
    return random.nextBoolean()
        ? new Expression.Call(NOWHERE, "LET", NOWHERE, List.of(name, value, body))
        : new Expression.Call(NOWHERE, "LAMBDA", NOWHERE, List.of(name, optional, body));
  }

  private Expression function(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> new SheetExpression.SheetName(NOWHERE, sheets(), name().text());
      case 1 -> new Expression.Group(NOWHERE, expression(depth - 1));
      default -> call(pick(FUNCTIONS), depth);
    };
  }

  /** What a colon makes of references; two plain cells would be an area. */
  private Expression range(int depth) {
    Expression left = reference(depth - 1);
    return new SheetExpression.Range(
        NOWHERE, left, random.nextBoolean() ? call("INDEX", depth) : name());
  }

  /** A name and a bracket with a blank between them would be a call. */
  private Expression intersection(int depth) {
    Expression left = random.nextBoolean() ? range(depth) : area();
    Expression right =
        left instanceof SheetExpression.Area
            ? reference(depth - 1)
            : pick(List.of(cell(), area(), whole(), name(), structured(), call("OFFSET", depth)));
    return new SheetExpression.Intersection(NOWHERE, left, right);
  }

  private Expression reference(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> name();
      case 1 -> new SheetExpression.SheetName(NOWHERE, sheets(), name().text());
      case 2 -> structured();
      case 3 -> call("OFFSET", depth);
      case 4 -> new Expression.Group(NOWHERE, formula(depth));
      default -> cell();
    };
  }

  private Expression operand(int depth, int precedence) {
    return FormulaPrecedence.operand(expression(depth), precedence);
  }

  private Expression leaf() {
    return switch (random.nextInt(12)) {
      case 0 -> number();
      case 1 -> new Expression.Text(NOWHERE, pick(TEXTS));
      case 2 -> new Expression.Logical(NOWHERE, random.nextBoolean());
      case 3 -> new Expression.FaultLiteral(NOWHERE, pick(FaultCode.values()));
      case 4 -> name();
      case 5 -> structured();
      case 6 -> array();
      case 7 -> whole();
      case 8 -> area();
      case 9 -> new SheetExpression.SheetName(NOWHERE, sheets(), name().text());
      default -> cell();
    };
  }

  private Expression array() {
    int width = random.nextInt(1, 4);
    return new SheetExpression.ArrayConstant(
        NOWHERE, some(3, () -> Stream.generate(this::element).limit(width).toList()));
  }

  private Expression element() {
    return switch (random.nextInt(5)) {
      case 0 -> new Expression.Text(NOWHERE, pick(TEXTS));
      case 1 -> new Expression.Logical(NOWHERE, random.nextBoolean());
      case 2 -> new Expression.FaultLiteral(NOWHERE, pick(FaultCode.values()));
      case 3 -> new Expression.Unary(NOWHERE, pick(UnaryOperator.values()), number());
      default -> number();
    };
  }

  private Expression number() {
    String text = pick(NUMBERS);
    return new Expression.Number(NOWHERE, Double.parseDouble(text), text);
  }

  private Expression.Name name() {
    return new Expression.Name(NOWHERE, pick(NAMES));
  }

  Expression cell() {
    return new SheetExpression.Cell(NOWHERE, maybe(this::sheets), coordinate(), coordinate());
  }

  private Expression area() {
    List<Coordinate> rows = pair();
    List<Coordinate> columns = pair();
    return new SheetExpression.Area(
        NOWHERE,
        maybe(this::sheets),
        rows.getFirst(),
        columns.getFirst(),
        rows.getLast(),
        columns.getLast());
  }

  private Expression whole() {
    List<Coordinate> ends = pair();
    return random.nextBoolean()
        ? new SheetExpression.Rows(NOWHERE, maybe(this::sheets), ends.getFirst(), ends.getLast())
        : new SheetExpression.Columns(
            NOWHERE, maybe(this::sheets), ends.getFirst(), ends.getLast());
  }

  private List<Coordinate> pair() {
    Coordinate first = coordinate();
    Coordinate last = coordinate();
    boolean reversed = first.fixed() == last.fixed() && first.offset() > last.offset();
    return reversed ? List.of(last, first) : List.of(first, last);
  }

  private Coordinate coordinate() {
    return random.nextBoolean()
        ? new Coordinate(random.nextInt(random.nextBoolean() ? 3 : 16_384), true)
        : new Coordinate(random.nextInt(-3, 4) * (random.nextBoolean() ? 1 : 999), false);
  }

  private Sheets sheets() {
    Optional<String> book = maybe(() -> pick(BOOKS));
    boolean bookOnly = book.isPresent() && random.nextInt(4) == 0;
    return bookOnly
        ? new Sheets(book, "", Optional.empty())
        : new Sheets(book, pick(SHEETS), maybe(() -> pick(SHEETS)));
  }

  private Expression structured() {
    Optional<String> table = maybe(() -> pick(List.of("Sales", "größe", "[1]!Sales", "A1")));
    List<String> columns = list(2, () -> pick(COLUMNS));
    return new SheetExpression.Structured(NOWHERE, table, pick(ITEMS), columns);
  }

  /** Up to {@code most} items. */
  private <T> List<T> list(int most, Supplier<T> item) {
    return Stream.generate(item).limit(random.nextInt(most + 1)).toList();
  }

  /** At least one item, and up to {@code most}. */
  private <T> List<T> some(int most, Supplier<T> item) {
    return IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(_ -> item.get()).toList();
  }

  private <T> Optional<T> maybe(Supplier<T> item) {
    return random.nextInt(3) == 0 ? Optional.of(item.get()) : Optional.empty();
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
