package dev.napkin.plan;

/**
 * A loop over rows that was generated for one formula; see {@link LoopCode}.
 *
 * <p>Rows are worked through in the order in which they look at each other, and stand in arrays as
 * they stand in the column.
 */
interface RowLoop {
  /**
   * Computes rows until one has no plain number.
   *
   * @param looks for each look of the formula what it gives in each row; NaN for no plain number
   * @param before what the formula gives in the cell before the first
   * @param values gets what it gives in each row
   * @return how many rows were computed
   */
  int run(double[][] looks, double before, double[] values, int count);
}
