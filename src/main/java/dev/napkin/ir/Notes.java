package dev.napkin.ir;

import dev.napkin.grid.CellAddress;
import dev.napkin.source.Span;
import java.util.Map;
import java.util.Optional;

/**
 * Where a name comes from and what it is called.
 *
 * @param span its definition
 * @param source the declared source of all its cells, where they have one
 * @param label the text behind it
 * @param cellSources sources of single cells, which win; an empty one says that there is none
 * @param cellLabels labels of single cells
 */
public record Notes(
    Span span,
    Optional<String> source,
    Optional<String> label,
    Map<CellAddress, String> cellSources,
    Map<CellAddress, String> cellLabels) {
  public Notes {
    cellSources = Map.copyOf(cellSources);
    cellLabels = Map.copyOf(cellLabels);
  }

  /** Notes for all cells alike. */
  public static Notes of(Span span, Optional<String> source, Optional<String> label) {
    return new Notes(span, source, label, Map.of(), Map.of());
  }

  /** The source of one cell. */
  public Optional<String> source(CellAddress cell) {
    String own = cellSources.get(cell);
    return own != null ? Optional.of(own).filter(name -> !name.isEmpty()) : source;
  }
}
