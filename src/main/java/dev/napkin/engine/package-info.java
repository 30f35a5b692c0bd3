/**
 * The workbook while it is open: edits in, recalculation, changes out.
 *
 * <p>There are two doors. At {@link dev.napkin.engine.Workbook} an edit patches the document; what
 * the document then means is compared, block by block, with what stands in the graph; only what
 * differs becomes stale, and only what comes out different goes on from there. At {@link
 * dev.napkin.engine.SheetWorkbook} an edit patches blocks of worksheets. Behind both, {@code
 * Recalculation} keeps planes of blocks: {@code Layout} says which, {@code Store} what they hold,
 * {@code Computation} computes what the graph asks for.
 *
 * <p>What only values decide has a place of its own each: {@code Spreads}, how far arrays reach;
 * {@code Noting}, what formulas turned out to look at; {@code Rounds}, cells that need each other
 * where the workbook iterates. The first two change the graph, which pauses for them.
 *
 * <p><b>Invariants:</b> between two calls nothing is stale, and every value equals what opening the
 * same text anew would give; an edit that is refused changes nothing; every edit can be undone.
 *
 * <p><b>May use:</b> every room above it. <b>Used by:</b> insight, xlsx, app. <b>Start reading
 * at</b> {@code Workbook} and {@code SheetWorkbook}, then {@code Recalculation}.
 *
 * <p><b>Why a definition is checked with its whole workbook:</b> one changed unit can change the
 * meaning of any other name. Checking is linear and quick; recomputing is what must be incremental,
 * and it is, because formulas that mean the same are equal.
 */
@NullMarked
package dev.napkin.engine;

import org.jspecify.annotations.NullMarked;
