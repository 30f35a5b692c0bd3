package dev.napkin.macro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The elements of an array: one row of them, or rows and columns. */
final class Items {
  /** As many elements as one array may have. */
  static final int MOST = 1 << 20;

  /** One dimension: its lowest index and how many there are. */
  record Extent(int lowest, int count) {
    int highest() {
      return lowest + count - 1;
    }
  }

  private final List<Extent> extents;
  private final List<Datum> elements;
  private final Declared type;

  private Items(List<Extent> extents, List<Datum> elements, Declared type) {
    this.extents = List.copyOf(extents);
    this.elements = elements;
    this.type = type;
  }

  /** An array of one dimension. */
  static Items of(List<Datum> elements, int lowest) {
    return new Items(
        List.of(new Extent(lowest, elements.size())),
        new ArrayList<>(elements),
        Declared.variant());
  }

  /** Rows and columns, which count from 1; the elements row by row. */
  static Items of(int rows, int columns, List<Datum> elements) {
    return new Items(
        List.of(new Extent(1, rows), new Extent(1, columns)),
        new ArrayList<>(elements),
        Declared.variant());
  }

  /** An array in which nothing was assigned yet; of at most {@link #MOST} elements. */
  static Items blank(List<Extent> extents, Declared type) {
    int count = size(extents);
    return new Items(extents, new ArrayList<>(Collections.nCopies(count, type.initial())), type);
  }

  /** How many elements these dimensions have; no more than one above {@link #MOST}. */
  static int size(List<Extent> extents) {
    long size = 1;
    for (Extent extent : extents) {
      size = Math.min(MOST + 1L, size * Math.max(0, extent.count()));
    }
    return (int) size;
  }

  List<Extent> extents() {
    return extents;
  }

  Declared type() {
    return type;
  }

  int size() {
    return elements.size();
  }

  /** Its element number {@code place}, row by row. */
  Datum at(int place) {
    return elements.get(place);
  }

  /** Where the element with these indices stands; -1 where there is none. */
  int place(List<Integer> indices) {
    if (indices.size() != extents.size()) {
      return -1;
    }
    int place = 0;
    for (int i = 0; i < indices.size(); i++) {
      int from = indices.get(i) - extents.get(i).lowest();
      if (from < 0 || from >= extents.get(i).count()) {
        return -1;
      }
      place = place * extents.get(i).count() + from;
    }
    return place;
  }

  void set(int place, Datum value) {
    elements.set(place, value);
  }

  /** The same elements in an array of its own, as an assignment makes one. */
  Items copied() {
    return new Items(extents, new ArrayList<>(elements), type);
  }

  /** An array of other dimensions, with the elements that stand in both. */
  Items resized(List<Extent> others) {
    Items resized = blank(others, type);
    boolean isSame = others.size() == extents.size();
    for (int i = 0; isSame && i < resized.size(); i++) {
      int place = place(resized.indices(i));
      if (place >= 0) {
        resized.set(i, at(place));
      }
    }
    return resized;
  }

  private List<Integer> indices(int place) {
    var indices = new ArrayList<Integer>();
    int rest = place;
    for (int i = extents.size() - 1; i >= 0; i--) {
      indices.addFirst(extents.get(i).lowest() + rest % extents.get(i).count());
      rest /= extents.get(i).count();
    }
    return indices;
  }
}
