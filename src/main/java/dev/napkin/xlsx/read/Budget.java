package dev.napkin.xlsx.read;

/** What reading one file has cost so far, and where it ends. */
final class Budget {
  /** An entry that unpacks to less is small, however well it is packed. */
  private static final long SMALL_ENTRY = 256L << 20;

  /** Sheets of like rows pack to a hundredth; what packs much better was made to. */
  private static final long MOST_RATIO = 400;

  private static final int MEGABYTE = 1 << 20;

  private final Limits limits;
  private long memory;
  private long unpacked;

  Budget(Limits limits) {
    this.limits = limits;
  }

  /** Counts memory that stays in use. */
  void keep(long bytes) throws Unreadable {
    memory += bytes;
    if (memory > limits.maxMemory()) {
      throw Unreadable.tooLarge(
          "it needs more than the "
              + limits.maxMemory() / MEGABYTE
              + " MB of memory that may be used");
    }
  }

  /**
   * Counts bytes that came out of the package.
   *
   * @param bytes now
   * @param ofEntry unpacked of this entry up to now
   * @param packed the entry's size in the package
   */
  void unpack(long bytes, long ofEntry, long packed) throws Unreadable {
    unpacked += bytes;
    if (unpacked / Limits.UNPACKED_PER_MEMORY > limits.maxMemory()) {
      throw Unreadable.tooLarge(
          "it unpacks to more than "
              + limits.maxMemory() / MEGABYTE * Limits.UNPACKED_PER_MEMORY
              + " MB");
    }
    if (ofEntry > SMALL_ENTRY && ofEntry / MOST_RATIO > packed) {
      throw Unreadable.tooLarge("it unpacks to " + MOST_RATIO + " times its size, as a trap does");
    }
  }
}
