package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Points through which a plane is laid: heights, and one series of x for each dimension.
 *
 * @param y the heights
 * @param xs the series, each as long
 * @param layout how the series lie in their area
 * @param shape the area of the known y, whose shape an answer has that asks for no other
 * @param knownX the area of the known x, if there is one
 */
@SuppressWarnings("ArrayRecordComponent") // made for one computation and never compared
record Points(double[] y, double[][] xs, Layout layout, Array shape, Optional<Array> knownX) {
  /** How series of x lie in an area. */
  enum Layout {
    /** There is one, in any shape. */
    ONE,
    /** Each is a column. */
    COLUMNS,
    /** Each is a row. */
    ROWS
  }

  /**
   * What {@code body} gives for these points; {@code #REF!} where the areas do not fit each other,
   * {@code #VALUE!} where not all cells are numbers.
   *
   * @param knownX 1, 2, 3 and so on where it is left out
   * @param scale applied to each height: the logarithm for curves
   */
  static Value of(
      Array knownY,
      Optional<Array> knownX,
      DoubleUnaryOperator scale,
      Function<Points, Value> body) {
    Optional<Value> wrong = notANumber(knownY).or(() -> knownX.flatMap(Points::notANumber));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Optional<Layout> layout = knownX.map(x -> layout(knownY, x)).orElse(Optional.of(Layout.ONE));
    if (layout.isEmpty()) {
      return Faults.badReference("the known x do not fit the known y");
    }
    double[] y = numbers(knownY, 0, Layout.ONE);
    for (int i = 0; i < y.length; i++) {
      y[i] = scale.applyAsDouble(y[i]);
      if (!Double.isFinite(y[i])) {
        return Faults.outOfDomain("a known y is not positive");
      }
    }
    double[][] xs =
        knownX
            .map(x -> series(x, layout.get()))
            .orElseGet(() -> new double[][] {counted(knownY.size())});
    return body.apply(new Points(y, xs, layout.get(), knownY, knownX));
  }

  private static Optional<Layout> layout(Array y, Array x) {
    if (x.rows() == y.rows() && x.columns() == y.columns()) {
      return Optional.of(Layout.ONE);
    }
    if (y.columns() == 1 && x.rows() == y.rows()) {
      return Optional.of(Layout.COLUMNS);
    }
    return y.rows() == 1 && x.columns() == y.columns()
        ? Optional.of(Layout.ROWS)
        : Optional.empty();
  }

  private static Optional<Value> notANumber(Array array) {
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof Value.Num)) {
        // Excel gives #VALUE! for cells with faults too, whatever these are.
        return Optional.of(Faults.wrongKind("a cell holds no number"));
      }
    }
    return Optional.empty();
  }

  private static double[][] series(Array area, Layout layout) {
    int count =
        switch (layout) {
          case ONE -> 1;
          case COLUMNS -> area.columns();
          case ROWS -> area.rows();
        };
    var series = new double[count][];
    for (int i = 0; i < count; i++) {
      series[i] = numbers(area, i, layout);
    }
    return series;
  }

  private static double[] numbers(Array area, int index, Layout layout) {
    Array part =
        switch (layout) {
          case ONE -> area;
          case COLUMNS -> area.column(index);
          case ROWS -> area.row(index);
        };
    var numbers = new double[part.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = part.get(i) instanceof Value.Num(double number) ? number : 0;
    }
    return numbers;
  }

  private static double[] counted(int size) {
    return IntStream.rangeClosed(1, size).asDoubleStream().toArray();
  }

  /**
   * What the plane of least squares gives at new places, in their shape.
   *
   * @param newX where to look; at the known x where it is left out
   * @param scale applied to each result
   */
  Value trend(boolean withIntercept, Optional<Array> newX, DoubleUnaryOperator scale) {
    Optional<Array> places = newX.or(() -> knownX);
    Optional<Value> wrong = places.flatMap(Points::notANumber);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Trend trend = trend(withIntercept);
    return places.isPresent()
        ? trend.at(places.get(), scale)
        : trend.at(xs, shape.columns(), scale);
  }

  /** The plane of least squares. */
  Trend trend(boolean withIntercept) {
    return new Trend(layout, xs.length, new LeastSquares(xs, y, withIntercept).plane());
  }

  /**
   * A plane, and how it is asked for heights.
   *
   * @param layout how series of places lie in their area
   * @param series how many there are
   */
  record Trend(Layout layout, int series, LeastSquares.Plane plane) {
    /** What it gives at the places in an area. */
    Value at(Array places, DoubleUnaryOperator scale) {
      return notANumber(places)
          .orElseGet(() -> at(Points.series(places, layout), places.columns(), scale));
    }

    private Value at(double[][] at, int width, DoubleUnaryOperator scale) {
      if (at.length != series) {
        return Faults.badReference("the new x have not as many series as the known x");
      }
      var values = new ArrayList<Value>();
      for (int i = 0; i < at[0].length; i++) {
        var place = new double[at.length];
        for (int k = 0; k < at.length; k++) {
          place[k] = at[k][i];
        }
        values.add(Value.number(scale.applyAsDouble(plane.at(place))));
      }
      return switch (layout) {
        case ONE -> area(values, width);
        case COLUMNS -> area(values, 1);
        case ROWS -> area(values, values.size());
      };
    }
  }

  /**
   * The coefficients of the plane, those of the last series first, and last what it gives at the
   * origin; below them, where {@code statistics} are asked for, how sure all that is.
   *
   * @param scale applied to each coefficient
   */
  Value coefficients(boolean withIntercept, boolean statistics, DoubleUnaryOperator scale) {
    var plane = new LeastSquares(xs, y, withIntercept);
    int width = xs.length + 1;
    var cells = new ArrayList<Value>();
    for (int i = xs.length - 1; i >= 0; i--) {
      cells.add(Value.number(scale.applyAsDouble(plane.coefficient(i))));
    }
    cells.add(Value.number(scale.applyAsDouble(plane.intercept())));
    if (statistics) {
      addStatistics(plane, withIntercept, cells);
    }
    return area(cells, width);
  }

  private void addStatistics(LeastSquares plane, boolean withIntercept, List<Value> cells) {
    double rest = plane.residualSquares();
    double explained = plane.explainedSquares();
    int freedom = plane.freedom();
    double error = freedom > 0 ? Math.sqrt(rest / freedom) : 0;
    double[] errors = plane.errors();
    for (int i = xs.length - 1; i >= 0; i--) {
      cells.add(Value.number(errors[i]));
    }
    cells.add(withIntercept ? Value.number(errors[xs.length]) : nothing());
    double share = explained + rest == 0 ? 1 : explained / (explained + rest);
    addRow(cells, Value.number(share), Value.number(error));
    double quotient = explained / plane.rank() / (rest / freedom);
    addRow(cells, Value.number(quotient), Value.number(Math.max(0, freedom)));
    addRow(cells, Value.number(explained), Value.number(rest));
  }

  private void addRow(List<Value> cells, Value first, Value second) {
    cells.add(first);
    cells.add(second);
    for (int i = 2; i < xs.length + 1; i++) {
      cells.add(nothing());
    }
  }

  private static Value nothing() {
    return Faults.notAvailable("nothing belongs here");
  }

  private static Value area(List<Value> cells, int width) {
    var columns = new ArrayList<Column>();
    int rows = cells.size() / width;
    for (int i = 0; i < width; i++) {
      var column = new Column(rows);
      for (int row = 0; row < rows; row++) {
        column.set(row, cells.get(row * width + i));
      }
      columns.add(column);
    }
    return new Value.Many(new Array(columns, 0, rows));
  }
}
