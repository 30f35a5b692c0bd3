package dev.napkin.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin new}: a workbook to start from. */
final class NewCommand {
  private static final String ENDING = ".nap";

  private static final String STARTER =
      """
      // A workbook: each line says `name = formula`, in any order. Try:
      //   napkin run FILE                          all values
      //   napkin run FILE --set 'visitors=50k'     what a change would change
      //   napkin explain FILE profit               how a value comes about
      workbook "TITLE"

      unit visit, order  // counted things are units too
      unit month = 30 day  // stated once, never assumed

      source team "Our own estimate" on 2026-01-31

      # Assumptions
      visitors   = 20k visit/month ~ 15k to 30k     @ team  "visits in a month"
      conversion = 0.02 order/visit ~ 0.01 to 0.03  @ team  "orders of a visit"
      table product @ team {
        key   | share : % | price : USD/order | cost : USD/order
        basic | 80        | 20                | 12
        pro   | 20        | 90                | 30
      }
      fixed = 2500 USD/month  @ team  "rent, tools, people"

      # Results
      orders          : order/month = visitors * conversion
      margin[product] : USD/month   = orders * product.share * (product.price - product.cost)
      profit          : USD/month   = SUM(margin over product) - fixed

      # What must hold
      check shares : SUM(product.share over product) = 1  "the shares are all of it"
      check pays   : profit > 0 USD/month                 "the business carries itself"

      # Questions
      scenario slow "Half the visits" { visitors = 10k visit/month }
      """;

  private NewCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command("new", "Writes a small workbook to start from.", "napkin new coffee-shop");
    spec.addPositional(Words.word(0, "NAME", "what the file is called; .nap is added"));
    return new Command(spec, NewCommand::run);
  }

  private static int run(ParseResult words, Console console) {
    String name = Words.at(words, 0);
    String file = name.endsWith(ENDING) ? name : name + ENDING;
    Optional<Path> path = WorkbookFiles.path(file).filter(p -> !name.equals(ENDING));
    if (path.isEmpty() || name.isBlank()) {
      console.complain("`" + name + "` is not the name of a file");
      return ExitStatus.UNUSABLE;
    }
    String title = String.valueOf(path.get().getFileName()).replaceFirst("\\.nap$", "");
    String text = STARTER.replace("FILE", file).replace("TITLE", title.replace("\"", "\"\""));
    Optional<String> problem = SafeFile.create(path.get(), text.getBytes(StandardCharsets.UTF_8));
    if (problem.isPresent()) {
      console.complain("cannot write `" + file + "`: " + problem.get());
      return ExitStatus.UNUSABLE;
    }
    console.out().println("wrote " + file + "; try: napkin run " + file);
    return ExitStatus.FINE;
  }
}
