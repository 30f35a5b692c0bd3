package dev.napkin.function;

/** What is known of a column as of a version, and how it is brought up to date. */
final class CurrentKnowledge {
  final ColumnKnowledge of;
  private final RecentRows recent;
  private volatile long version;

  /** What is known now. */
  CurrentKnowledge(ColumnKnowledge of, RecentRows recent) {
    this.of = of;
    this.recent = recent;
    this.version = recent.version();
  }

  /** Whether nothing changed since. */
  boolean isCurrent() {
    return version == recent.version();
  }

  /** Whether it can be brought up to date, as only few rows changed. */
  boolean canFollow() {
    return recent.knowsFewSince(version);
  }

  /** Takes in the few rows that changed. */
  void follow() {
    for (long each = version; each < recent.version(); each++) {
      of.changed(recent.row(each));
    }
    of.extend();
    version = recent.version();
  }

  /**
   * Goes along with rows that go elsewhere, when it is current; what they leave counts as changed.
   *
   * @param count at least as many as they go further
   */
  void move(int from, int to, int count) {
    of.move(from, to, count);
    recent.add(to, to + count);
    version = recent.version();
    int left = to > from ? from : to + count;
    recent.add(left, left + Math.abs(to - from));
  }
}
