package dev.napkin.app.cli;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * How commands say which words they take, and read them back.
 *
 * <p>Commands are put together by hand and not by annotations: nothing is looked up by reflection,
 * which is a good part of what a start costs.
 */
final class Words {
  private Words() {}

  /** A command with a description, the words behind its options, and one example. */
  static CommandSpec command(String name, String description, String example) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage()
        .description(description)
        .footer("", "Example:", "  " + example)
        .synopsisHeading("Usage: ")
        .abbreviateSynopsis(false);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .arity("0")
            .usageHelp(true)
            .description("say how it is used")
            .build());
    return spec;
  }

  /** An option that is there or not. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  /** An option with a value. */
  static OptionSpec option(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option with a value that must be given. */
  static OptionSpec required(String label, String description, String... names) {
    return option(label, description, names).toBuilder().required(true).build();
  }

  /** An option with a value that may be given several times. */
  static OptionSpec repeated(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** A word at a fixed place. */
  static PositionalParamSpec word(int index, String label, String description) {
    return positional(Integer.toString(index), "1", label, description);
  }

  /** A word at a fixed place that may be left out. */
  static PositionalParamSpec optionalWord(int index, String label, String description) {
    return positional(Integer.toString(index), "0..1", label, description);
  }

  private static PositionalParamSpec positional(
      String index, String arity, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity(arity)
        .required(arity.equals("1"))
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** All words that are no options, at least one. */
  static PositionalParamSpec words(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("1..*")
        .required(true)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** The word at a place; empty where it was left out. */
  static String at(ParseResult words, int index) {
    return Objects.requireNonNullElse(words.<String>matchedPositionalValue(index, ""), "");
  }

  /** All words that are no options. */
  static List<String> all(ParseResult words) {
    return words.matchedPositionals().isEmpty()
        ? List.of()
        : List.copyOf(words.matchedPositionals().getFirst().<List<String>>getValue());
  }

  /** The value of an option; empty where it was not given. */
  static String value(ParseResult words, String option) {
    return words.<String>matchedOptionValue(option, "");
  }

  /** The values of an option in order. */
  static List<String> values(ParseResult words, String option) {
    return List.copyOf(words.<List<String>>matchedOptionValue(option, List.of()));
  }

  /** Whether an option was given. */
  static boolean has(ParseResult words, String option) {
    return words.hasMatchedOption(option);
  }
}
