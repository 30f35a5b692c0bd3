package dev.napkin.app.cli;

/** Which version of the program this is. */
final class Version {
  /** As {@code --version} says it. */
  static final String TEXT =
      Version.class.getPackage().getImplementationVersion() == null
          ? "development"
          : Version.class.getPackage().getImplementationVersion();

  private Version() {}
}
