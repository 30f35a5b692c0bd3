package dev.napkin.check;

import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.FileSpelling;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.UnaryOperator;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The binding of one formula of a worksheet.
 *
 * <p>Defined names are put in place, so that what they read is read by the formula. The recursion
 * is as deep as the formula with its names in place, which is bounded here, as the parser bounds
 * the formula alone.
 */
final class SheetFormulaBinder {
  /** Names in names grow a formula without bound; beyond this many steps it is given up. */
  private static final int MOST_STEPS = 20_000;

  private static final int DEEPEST = 800;

  private final SheetSymbols symbols;
  private final Rect readers;
  private final TableReferences tables;
  private final Locals locals = new Locals();

  /** The names that are being put in place, innermost last. */
  private final Deque<String> open = new ArrayDeque<>();

  /** Where the formula has this very meaning. */
  private Rect same = Rect.SHEET;

  private int grid;
  private int steps;
  private int depth;

  SheetFormulaBinder(SheetSymbols symbols, int grid, Rect readers) {
    this.symbols = symbols;
    this.grid = grid;
    this.readers = readers;
    this.tables = new TableReferences(symbols, readers);
  }

  Ir formula(Expression tree) {
    Ir bound = bind(tree);
    return steps > MOST_STEPS || depth > DEEPEST
        ? new SheetIr.Unsupported("the names in it grow it beyond all bounds")
        : bound;
  }

  /** The cells in which the formula, once it is bound, has this very meaning. */
  Rect same() {
    return same;
  }

  private Ir bind(Expression expression) {
    steps++;
    if (steps > MOST_STEPS || depth > DEEPEST) {
      return new Ir.Poison();
    }
    depth++;
    Ir bound = node(expression);
    depth -= steps > MOST_STEPS || depth > DEEPEST ? 0 : 1;
    return bound;
  }

  private Ir node(Expression expression) {
    return switch (expression) {
      case Expression.Number number -> constant(Value.number(number.value()));
      case Expression.Text text -> constant(new Value.Text(text.value()));
      case Expression.Logical logical -> constant(Value.logical(logical.value()));
      case Expression.FaultLiteral fault -> fault(fault.code(), "");
      case Expression.Percent percent -> new Ir.Percent(bind(percent.operand()));
      case Expression.Unary unary ->
          unary.operator() == UnaryOperator.PLUS
              ? new Ir.Plus(bind(unary.operand()))
              : new Ir.Negate(bind(unary.operand()));
      case Expression.Binary binary -> binary(binary);
      case Expression.Group group -> new Ir.Group(bind(group.inner()));
      case Expression.Missing _ -> new Ir.Omitted();
      case Expression.Name name -> name(name.text());
      case Expression.Call call -> call(call);
      case SheetExpression sheet -> sheet(sheet);
      case Expression.Broken _ -> new SheetIr.Unsupported("the formula could not be read");
      case Expression.Quantity _,
          Expression.Date _,
          Expression.Index _,
          Expression.Over _,
          Expression.Convert _,
          Expression.Hole _ ->
          new SheetIr.Unsupported("it stands only in text workbooks");
    };
  }

  private static Ir constant(Value value) {
    return new Ir.Constant(value);
  }

  private static Ir fault(FaultCode code, String reason) {
    return constant(Value.Fault.of(code, reason));
  }

  private Ir binary(Expression.Binary binary) {
    Ir left = bind(binary.left());
    Ir right = bind(binary.right());
    return switch (binary.operator()) {
      case POWER -> new Ir.Arithmetic(Ir.Operation.POWER, left, right);
      case MULTIPLY -> new Ir.Arithmetic(Ir.Operation.MULTIPLY, left, right);
      case DIVIDE -> new Ir.Arithmetic(Ir.Operation.DIVIDE, left, right);
      case ADD -> new Ir.Arithmetic(Ir.Operation.ADD, left, right);
      case SUBTRACT -> new Ir.Arithmetic(Ir.Operation.SUBTRACT, left, right);
      case JOIN -> new Ir.Join(left, right);
      case EQUAL -> new Ir.Compare(Ir.Comparison.EQUAL, left, right);
      case NOT_EQUAL -> new Ir.Compare(Ir.Comparison.NOT_EQUAL, left, right);
      case LESS -> new Ir.Compare(Ir.Comparison.LESS, left, right);
      case AT_MOST -> new Ir.Compare(Ir.Comparison.AT_MOST, left, right);
      case GREATER -> new Ir.Compare(Ir.Comparison.GREATER, left, right);
      case AT_LEAST -> new Ir.Compare(Ir.Comparison.AT_LEAST, left, right);
    };
  }

  // ---- names and calls

  private Ir name(String name) {
    Optional<Ir> local = locals.find(name);
    if (local.isPresent()) {
      return local.get();
    }
    Optional<SheetBook.DefinedName> defined = symbols.name(grid, name);
    if (defined.isPresent()) {
      return inPlace(defined.get());
    }
    Optional<SheetBook.Table> table = symbols.table(name);
    return table.isPresent()
        ? tables.all(table.get())
        : symbols.other(name).orElseGet(() -> function(name));
  }

  private static Ir function(String name) {
    return Library.standard()
        .find(FileSpelling.functionValue(name))
        .<Ir>map(SheetIr.NamedFunction::new)
        .orElseGet(() -> fault(FaultCode.UNKNOWN_NAME, "nothing is called " + name));
  }

  private Ir inPlace(SheetBook.DefinedName defined) {
    Optional<Ir> settled = symbols.settled(defined);
    if (settled.isPresent()) {
      return settled.get();
    }
    Ir meaning = read(defined);
    if (SheetGeometry.isOnePlace(defined.formula().tree())) {
      symbols.settle(defined, meaning);
    }
    return meaning;
  }

  private Ir read(SheetBook.DefinedName defined) {
    String key = SheetSymbols.qualified(defined.sheet(), defined.name());
    if (open.contains(key)) {
      return new SheetIr.Recall(key);
    }
    open.addLast(key);
    int before = grid;
    grid = defined.sheet().flatMap(symbols::sheet).orElse(grid);
    Locals.Mark mark = locals.hideAll();
    Ir formula = bind(defined.formula().tree());
    locals.show(mark);
    grid = before;
    open.removeLast();
    return new SheetIr.Named(defined.name(), formula);
  }

  private Ir call(Expression.Call call) {
    String name = SheetSymbols.key(call.function());
    if (name.equals("LET")) {
      return let(call.arguments());
    }
    if (name.equals("LAMBDA")) {
      return lambda(call.arguments());
    }
    Optional<Ir> local = locals.find(name);
    if (local.isPresent()) {
      return new SheetIr.Apply(local.get(), all(call.arguments()));
    }
    Optional<SheetFunction> function = Library.standard().find(name);
    if (function.isPresent()) {
      return call(function.get(), call.arguments());
    }
    return symbols
        .name(grid, call.function())
        .<Ir>map(defined -> new SheetIr.Apply(inPlace(defined), all(call.arguments())))
        .orElseGet(() -> macro(name, call.arguments()));
  }

  /** A call of a function that a macro defines. */
  private Ir macro(String name, List<Expression> arguments) {
    Optional<SheetFunction> function = symbols.macro(name);
    return function.isPresent() ? call(function.get(), arguments) : symbols.unknown(name);
  }

  private Ir call(SheetFunction function, List<Expression> arguments) {
    int count = arguments.size();
    return count < function.fewest() || count > function.most()
        ? fault(
            FaultCode.WRONG_KIND,
            "%s is called with %d arguments".formatted(function.name(), count))
        : new Ir.Call(function, all(arguments));
  }

  private List<Ir> all(List<Expression> expressions) {
    var bound = new ArrayList<Ir>(expressions.size());
    for (Expression expression : expressions) {
      bound.add(bind(expression));
    }
    return bound;
  }

  private Ir let(List<Expression> arguments) {
    if (arguments.size() < 3 || arguments.size() % 2 == 0) {
      return new SheetIr.Unsupported("LET needs names, a value for each, and a formula");
    }
    Locals.Mark mark = locals.mark();
    int count = arguments.size() / 2;
    int first = locals.reserve(count);
    var values = new ArrayList<Ir>();
    for (int i = 0; i < count; i++) {
      Optional<String> name = Locals.parameter(arguments.get(2 * i));
      values.add(bind(arguments.get(2 * i + 1)));
      if (name.isEmpty()) {
        locals.show(mark);
        return new SheetIr.Unsupported("LET needs a name before each value");
      }
      locals.define(name.get(), first + i);
    }
    Ir body = bind(arguments.getLast());
    locals.show(mark);
    return new SheetIr.Let(first, values, body);
  }

  private Ir lambda(List<Expression> arguments) {
    if (arguments.isEmpty()) {
      return new SheetIr.Unsupported("LAMBDA needs a formula");
    }
    Locals.Mark mark = locals.mark();
    int count = arguments.size() - 1;
    int first = locals.reserve(count);
    int required = 0;
    for (int i = 0; i < count; i++) {
      Optional<String> name = Locals.parameter(arguments.get(i));
      if (name.isEmpty()) {
        locals.show(mark);
        return new SheetIr.Unsupported("LAMBDA needs names before its formula");
      }
      required += Locals.isOptional(arguments.get(i)) ? 0 : 1;
      locals.define(name.get(), first + i);
    }
    Ir body = bind(arguments.getLast());
    locals.show(mark);
    return new SheetIr.Lambda(first, count, required, body);
  }

  // ---- references

  private Ir sheet(SheetExpression expression) {
    same = SheetGeometry.staying(expression, readers, same);
    return switch (expression) {
      case SheetExpression.Cell cell ->
          look(cell.sheets(), on -> SheetGeometry.cell(on, cell.row(), cell.column(), readers));
      case SheetExpression.Area area ->
          look(
              area.sheets(),
              on ->
                  SheetGeometry.area(
                      on, area.top(), area.left(), area.bottom(), area.right(), readers));
      case SheetExpression.Rows rows ->
          look(rows.sheets(), on -> SheetGeometry.rows(on, rows.first(), rows.last(), readers));
      case SheetExpression.Columns columns ->
          look(
              columns.sheets(),
              on -> SheetGeometry.columns(on, columns.first(), columns.last(), readers));
      case SheetExpression.SheetName name -> nameOfSheet(name);
      case SheetExpression.Structured part -> tables.part(part, grid);
      case SheetExpression.Spilled spilled -> new SheetIr.Spilled(bind(spilled.operand()));
      case SheetExpression.Single single -> new SheetIr.Single(bind(single.operand()));
      case SheetExpression.Range range ->
          new SheetIr.Range(bind(range.left()), bind(range.right()));
      case SheetExpression.Intersection both ->
          new SheetIr.Intersection(bind(both.left()), bind(both.right()));
      case SheetExpression.Union union -> union(all(union.parts()));
      case SheetExpression.ArrayConstant array -> array(array);
      case SheetExpression.Apply apply ->
          new SheetIr.Apply(bind(apply.function()), all(apply.arguments()));
    };
  }

  /** What is looked at on one sheet. */
  private interface OnGrid {
    Optional<Read> read(int grid);
  }

  private Ir look(Optional<SheetExpression.Sheets> sheets, OnGrid geometry) {
    if (sheets.isEmpty()) {
      return look(geometry.read(grid));
    }
    SheetExpression.Sheets named = sheets.get();
    if (named.book().isPresent()) {
      return linked(named, geometry);
    }
    List<Integer> grids = symbols.through(named.first(), named.last().orElse(named.first()));
    if (grids.isEmpty()) {
      return fault(FaultCode.BAD_REFERENCE, "there is no sheet " + named.first());
    }
    if (grids.size() == 1) {
      return look(geometry.read(grids.getFirst()));
    }
    List<Read> reads = grids.stream().flatMap(on -> geometry.read(on).stream()).toList();
    return reads.size() < grids.size()
        ? fault(FaultCode.BAD_REFERENCE, "it lies off the sheet")
        : new SheetIr.Areas(reads);
  }

  /** What another workbook held when it was seen last, under its own name. */
  private Ir linked(SheetExpression.Sheets named, OnGrid geometry) {
    String book = named.book().orElseThrow();
    String text = SheetSymbols.linkedName(book, named.first());
    if (symbols.isLost(book, named.first())) {
      return new SheetIr.Named(text, fault(FaultCode.BAD_REFERENCE, "no sheet was found " + text));
    }
    return (named.last().isPresent()
            ? Optional.<Integer>empty()
            : symbols.linked(book, named.first()))
        .<Ir>map(on -> new SheetIr.Named(text, look(geometry.read(on))))
        .orElseGet(() -> new SheetIr.External(text));
  }

  private static Ir look(Optional<Read> read) {
    return read.<Ir>map(Ir.Look::new)
        .orElseGet(() -> fault(FaultCode.BAD_REFERENCE, "it lies off the sheet"));
  }

  private static Ir union(List<Ir> parts) {
    var reads = new ArrayList<Read>();
    for (Ir part : parts) {
      switch (part) {
        case Ir.Look(Read read) -> reads.add(read);
        case SheetIr.Areas(List<Read> more) -> reads.addAll(more);
        case Ir _ -> {
          return new SheetIr.Union(parts);
        }
      }
    }
    return new SheetIr.Areas(reads);
  }

  private Ir nameOfSheet(SheetExpression.SheetName name) {
    if (name.sheets().book().isPresent()) {
      String book = name.sheets().book().get();
      String text = "[" + book + "]!" + name.name();
      return symbols
          .linkedArea(book, name.name())
          .<Ir>map(
              area -> new SheetIr.Named(text, new Ir.Look(Read.fixed(area.grid(), area.rect()))))
          .orElseGet(() -> new SheetIr.External(text));
    }
    Optional<Integer> on = symbols.sheet(name.sheets().first());
    Optional<SheetBook.DefinedName> defined = on.flatMap(g -> symbols.name(g, name.name()));
    // Before a name of the workbook stands the workbook's own name, which no sheet has.
    return defined
        .or(() -> symbols.name(grid, name.name()))
        .map(this::inPlace)
        .orElseGet(() -> fault(FaultCode.UNKNOWN_NAME, "nothing is called " + name.name()));
  }

  private Ir array(SheetExpression.ArrayConstant array) {
    return constant(
        new Value.Many(ArrayConstants.of(array.rows().stream().map(this::all).toList())));
  }
}
