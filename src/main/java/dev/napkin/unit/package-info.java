/**
 * What units there are, what they measure, and how quantities in them are printed.
 *
 * <p>A {@link dev.napkin.unit.Dimension} says what a quantity measures; a {@link
 * dev.napkin.unit.Unit} is how somebody wrote it. The checker compares dimensions, converts every
 * number to base units once, and then units are gone: the engine computes plain doubles. The
 * predefined units are tables in {@code PredefinedUnits} and {@code Currencies}; a workbook adds
 * its own to an immutable {@link dev.napkin.unit.UnitCatalog}.
 *
 * <p><b>Invariants:</b>
 *
 * <ol>
 *   <li>A dimension holds no zero exponent, and dimensions form a group under {@code times}.
 *   <li>A unit prints as it was written, and what it prints reads back as an equal unit.
 *   <li>A symbol that stands in a table is never read as a prefix and another symbol: {@code min}
 *       is the minute, whatever {@code in} may come to mean.
 *   <li>Every factor is the double nearest to the exact decimal product of prefix and unit.
 *   <li>No text makes anything here throw; readers answer with a value.
 * </ol>
 *
 * <p><b>May use:</b> the JDK. <b>Used by:</b> {@code function}, {@code ir}, {@code check}, {@code
 * engine}, {@code xlsx} and the applications. <b>Start reading at</b> {@code UnitCatalog}, then
 * {@code Unit} and {@code Dimension}.
 *
 * <p><b>Why a unit converts factor by factor and not by one product:</b> the exported workbook
 * writes {@code 8*u_TB/u_s}, so that no factor is hidden. A product folded beforehand could differ
 * from that in the last bit, and then the export would not agree with us to the bit.
 */
@NullMarked
package dev.napkin.unit;

import org.jspecify.annotations.NullMarked;
