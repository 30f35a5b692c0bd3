package dev.napkin.xlsx;

import dev.napkin.value.Value;
import java.util.List;

/**
 * What came of recomputing every formula of a workbook: how many cells agree with what is stored in
 * the file, and each that does not.
 *
 * @param formulas cells with a formula, those over which an array formula lies included; each of
 *     them is counted once more below: compared, volatile, external or uncached
 * @param agree cells that hold what the file says
 * @param differ cells that hold something else
 * @param unsupported cells that need a function or construct that is not known, directly or through
 *     others; they are among those compared
 * @param volatileCells cells that ask the clock, chance or the machine
 * @param external cells that depend on another workbook
 * @param uncached cells for which the file stores nothing
 * @param differences every cell that differs or is unsupported, by sheet, row and column
 */
public record Verification(
    long formulas,
    long agree,
    long differ,
    long unsupported,
    long volatileCells,
    long external,
    long uncached,
    List<Difference> differences) {

  public Verification {
    differences = List.copyOf(differences);
  }

  /** How many cells were held against the file. */
  public long compared() {
    return agree + differ + unsupported;
  }

  /** Whether every cell that can be compared agrees. */
  public boolean holds() {
    return differ == 0 && unsupported == 0;
  }

  /**
   * A cell that does not hold what the file says.
   *
   * @param cell with its sheet: {@code Model!D7}
   * @param formula with its equals sign
   * @param stored what the file says
   * @param computed what its formula gives
   * @param reason why it cannot be computed; empty where it can
   */
  public record Difference(
      String cell, String formula, Value stored, Value computed, String reason) {
    /** Whether it could not be computed. */
    public boolean isUnsupported() {
      return !reason.isEmpty();
    }
  }
}
