package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How two series of numbers go together, without any loss until the end: from their sums and those
 * of their squares and products, all exact, so that nothing cancels that should not and nothing
 * depends on the order. A place where either holds no number does not count. Pairs can come and go.
 */
final class PairMoments implements CellsInWindow {
  private final Column first;
  private final Column second;
  private final FaultRows firstFaults;
  private final FaultRows secondFaults;
  private final ExactSum x = ExactSum.ofNumbers();
  private final ExactSum y = ExactSum.ofNumbers();
  private final ExactSum xx = ExactSum.ofProducts();
  private final ExactSum yy = ExactSum.ofProducts();
  private final ExactSum xy = ExactSum.ofProducts();
  private int count;

  /** Those in no row yet of two columns. */
  PairMoments(Column first, Column second) {
    this.first = first;
    this.second = second;
    this.firstFaults = new FaultRows(first);
    this.secondFaults = new FaultRows(second);
  }

  /** Those of these pairs. */
  static PairMoments of(Pairs pairs) {
    var moments = new PairMoments(new Column(0), new Column(0));
    for (int i = 0; i < pairs.count(); i++) {
      moments.add(pairs.xs()[i], pairs.ys()[i], false);
    }
    return moments;
  }

  /**
   * What {@code body} gives for the pairs of two areas; {@code #N/A} where these differ in size, a
   * fault where one stands in them.
   */
  static Value of(Array first, Array second, Function<PairMoments, Value> body) {
    Optional<Value> known =
        ColumnWindows.of(
            List.of(first, second),
            (windows, columns) -> windows.pairs(columns.get(1)),
            moments ->
                moments.fault().<Value>map(Pairs::given).orElseGet(() -> body.apply(moments)));
    return known.orElseGet(() -> Pairs.of(first, second, pairs -> body.apply(of(pairs))));
  }

  @Override
  public void enter(int from, int to) {
    for (int row = from; row < to; row++) {
      if (first.isNumber(row) && second.isNumber(row)) {
        add(first.number(row), second.number(row), false);
      } else {
        firstFaults.enter(row);
        secondFaults.enter(row);
      }
    }
  }

  @Override
  public boolean canLeave() {
    return true;
  }

  @Override
  public void leave(int from, int to) {
    for (int row = from; row < to; row++) {
      if (first.isNumber(row) && second.isNumber(row)) {
        add(first.number(row), second.number(row), true);
      } else {
        firstFaults.leave(row);
        secondFaults.leave(row);
      }
    }
  }

  private void add(double a, double b, boolean off) {
    x.add(a, off);
    y.add(b, off);
    xx.addProduct(a, a, off);
    yy.addProduct(b, b, off);
    xy.addProduct(a, b, off);
    count += off ? -1 : 1;
  }

  private Optional<Value.Fault> fault() {
    boolean isFirst = firstFaults.firstRow() <= secondFaults.firstRow();
    return isFirst ? firstFaults.first() : secondFaults.first();
  }

  /** So many times the sum of the products of the distances from both means as there are pairs. */
  private ExactNumber products() {
    return ExactNumber.of(xy).times(count).minus(ExactNumber.of(x).times(ExactNumber.of(y)));
  }

  private ExactNumber squares(ExactSum numbers, ExactSum squares) {
    ExactNumber sum = ExactNumber.of(numbers);
    return ExactNumber.of(squares).times(count).minus(sum.times(sum));
  }

  /** The mean product of the distances, where {@code lost} pairs went into knowing the means. */
  Value covariance(int lost) {
    return count <= lost
        ? Faults.divisionByZero("there are too few pairs")
        : Value.number(products().over(whole((long) count * (count - lost))));
  }

  private static ExactNumber whole(long number) {
    return new ExactNumber(BigInteger.valueOf(number), 0);
  }

  /** Pearson's coefficient of correlation. */
  Value correlation() {
    ExactNumber ofX = squares(x, xx);
    ExactNumber ofY = squares(y, yy);
    if (ofX.isZero() || ofY.isZero()) {
      return Faults.divisionByZero("all numbers of an area are equal");
    }
    ExactNumber products = products();
    double r = products.times(products).rootOver(ofX.times(ofY));
    return Value.number(products.whole().signum() < 0 ? -r : r);
  }

  /** The square of {@link #correlation}. */
  Value determination() {
    ExactNumber ofX = squares(x, xx);
    ExactNumber ofY = squares(y, yy);
    if (ofX.isZero() || ofY.isZero()) {
      return Faults.divisionByZero("all numbers of an area are equal");
    }
    ExactNumber products = products();
    return Value.number(products.times(products).over(ofX.times(ofY)));
  }

  /** The line of least squares that gives the first numbers for the second. */
  RegressionLine.Fit line() {
    ExactNumber squares = squares(y, yy);
    return squares.isZero()
        ? new RegressionLine.Fit(
            Optional.of(Faults.divisionByZero("all x are equal")), Optional.empty())
        : new RegressionLine.Fit(
            Optional.empty(),
            Optional.of(
                new RegressionLine(
                    count, ExactNumber.of(y), ExactNumber.of(x), products(), squares)));
  }

  /** How far the first numbers lie from that line: the standard error of an estimate. */
  Value standardError() {
    ExactNumber squares = squares(y, yy);
    if (count < 3 || squares.isZero()) {
      return Faults.divisionByZero("there are fewer than three pairs, or all x are equal");
    }
    ExactNumber products = products();
    ExactNumber rest = squares(x, xx).times(squares).minus(products.times(products));
    return Value.number(rest.rootOver(squares.times((long) count * (count - 2))));
  }
}
