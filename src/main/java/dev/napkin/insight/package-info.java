/**
 * Questions about a workbook that is open: so far how its values are shown, and how one of them
 * came about.
 *
 * <p>Answers are data ({@link dev.napkin.insight.Explanation}); printing them is the business of
 * the edges. A question never changes the workbook it is asked about.
 *
 * <p><b>Invariants:</b> no walk recurses over cells, since a chain of formulas may be as long as a
 * workbook; texts that are made here are made of shown values, and never read back.
 *
 * <p><b>May use:</b> engine and every room above it. <b>Used by:</b> app. <b>Start reading at</b>
 * {@code Explainer}, then {@code Shown}.
 *
 * <p><b>Why a formula is written out from its resolved form:</b> the text of a definition says
 * {@code gpu.rent / users} for all cells alike; which cells one of them looks at is known only
 * after names, axes and functions have been put in their places.
 */
@NullMarked
package dev.napkin.insight;

import org.jspecify.annotations.NullMarked;
