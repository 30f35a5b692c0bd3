/**
 * Who looks at whom, what is stale, and in which order to recompute it.
 *
 * <p>A graph of blocks: rectangles whose cells share one formula, of which only the reads are known
 * here, not what is computed from them. {@link dev.napkin.graph.DependencyGraph} keeps the blocks,
 * is told what changed and then calls a {@link dev.napkin.graph.Recomputation} lowest block first.
 * Edges are not stored: who looks at a place is asked of an index of reads, and what a block looks
 * at of an index of blocks. A prefix sum over a million cells is one read, not a million edges.
 *
 * <p><b>Invariants</b>, true between any two public calls and checked by {@code
 * DependencyGraph.checkInvariants}, which the tests of this package run around every step:
 *
 * <ol>
 *   <li>The blocks of a grid do not overlap.
 *   <li>Blocks that look at each other, or at one another in a circle, form a component; every
 *       other block is a component of its own. One height holds for a component.
 *   <li>A component's height is greater than that of every other one it looks at.
 *   <li>A block waits exactly when it has stale cells, and these are cells of its own.
 * </ol>
 *
 * <p>The second and the third hold once heights are settled, which happens when they are needed: an
 * edit of values never touches them.
 *
 * <p><b>May use:</b> grid. <b>Used by:</b> {@code engine} only. <b>Start reading at</b> {@code
 * DependencyGraph}, then {@code Neighbours}, {@code Heights}, {@code Sweep} and {@code CellByCell}.
 *
 * <p><b>Why heights and not a topological sort per edit:</b> an edit usually touches a few cells of
 * a large book; a heap ordered by height visits only those. The cost is that a new formula may have
 * to lift heights above it ({@code Heights}).
 */
@NullMarked
package dev.napkin.graph;

import org.jspecify.annotations.NullMarked;
