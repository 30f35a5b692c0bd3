package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Entry;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin watch}: computes a workbook again whenever one of its files is saved. */
final class WatchCommand {
  private WatchCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "watch",
            "Computes a workbook again on every save and prints what changed; Ctrl-C ends it.",
            "napkin watch serving-cost.nap");
    spec.addPositional(Words.word(0, "FILE", "the workbook: .nap, .xlsx, .xlsm"));
    spec.addOption(
        OptionSpec.builder("--times")
            .type(int.class)
            .arity("1")
            .paramLabel("N")
            .hidden(true)
            .description("end after so many saves")
            .build());
    return Command.following(spec, WatchCommand::run);
  }

  private static int run(ParseResult words, Bounds bounds, Console console) {
    String file = Words.at(words, 0);
    int times = words.matchedOptionValue("--times", Integer.MAX_VALUE);
    return SheetRun.takes(file) || SheetTextFile.isOne(file)
        ? SheetWatch.watch(file, times, bounds, console)
        : text(file, times, bounds, console);
  }

  private static int text(String file, int times, Bounds bounds, Console console) {
    return switch (bounds.hold(() -> WorkbookFiles.open(file))) {
      case Bounds.Held.GivenUp<WorkbookFiles.Opened>(String reason) -> {
        console.complain(reason);
        yield ExitStatus.LIMIT;
      }
      case Bounds.Held.Done<WorkbookFiles.Opened>(WorkbookFiles.Opened opened) ->
          text(opened, file, times, bounds, console);
    };
  }

  private static int text(
      WorkbookFiles.Opened opened, String file, int times, Bounds bounds, Console console) {
    return switch (opened) {
      case WorkbookFiles.Opened.Refused(String reason) -> {
        console.complain(reason);
        yield ExitStatus.UNUSABLE;
      }
      case WorkbookFiles.Opened.Ready first -> {
        Run run = Run.base(first.name(), first.book());
        console.diagnostics(run.book().diagnostics());
        console.out().print(PlainLayout.of(HumanReport.of(run), console.outInk()));
        yield watch(file, first, times, bounds, console);
      }
    };
  }

  /** Follows the files until it has been done {@code times}, or the process is told to end. */
  private static int watch(
      String file, WorkbookFiles.Opened.Ready first, int times, Bounds bounds, Console console) {
    WorkbookFiles.Opened.Ready last = first;
    try (var saves = new Saves(first.files().files())) {
      console.out().println("\nwatching " + file + "; Ctrl-C ends it");
      console.flush();
      for (int done = 0; done < times; done++) {
        if (!saves.await(last.files().files())) {
          return ExitStatus.FINE;
        }
        switch (bounds.hold(() -> WorkbookFiles.open(file))) {
          case Bounds.Held.GivenUp<WorkbookFiles.Opened>(String reason) -> {
            console.complain(reason);
            return ExitStatus.LIMIT;
          }
          case Bounds.Held.Done<WorkbookFiles.Opened>(WorkbookFiles.Opened.Refused(var reason)) ->
              console.complain(reason);
          case Bounds.Held.Done<WorkbookFiles.Opened>(WorkbookFiles.Opened.Ready now) -> {
            tell(last.book(), now, console);
            last = now;
          }
        }
        console.flush();
      }
    }
    return Run.base(last.name(), last.book()).status();
  }

  private static void tell(Workbook before, WorkbookFiles.Opened.Ready now, Console console) {
    Run run = Run.base(now.name(), now.book());
    console.diagnostics(run.book().diagnostics());
    List<HumanReport.Change> changes = changes(before, now.book());
    String text = PlainLayout.of(HumanReport.ofChanges(run, changes), console.outInk());
    console.out().println();
    console.out().print(text.isEmpty() ? "saved; no value changed\n" : text);
  }

  /** Cells that have another value now, new names among them, by name and keys. */
  private static List<HumanReport.Change> changes(Workbook before, Workbook now) {
    Map<String, Value> old = new LinkedHashMap<>();
    for (Entry entry : before.program().entries()) {
      for (CellAddress cell : entry.cells()) {
        old.put(Shown.name(entry, cell), before.value(cell));
      }
    }
    var changes = new ArrayList<HumanReport.Change>();
    for (Entry entry : now.program().entries()) {
      for (CellAddress cell : entry.cells()) {
        Value was = old.getOrDefault(Shown.name(entry, cell), Value.BLANK);
        Value is = now.value(cell);
        if (!isSame(was, is)) {
          changes.add(new HumanReport.Change(entry, cell, was, is));
        }
      }
    }
    return changes;
  }

  /** Faults are the same to a reader wherever their cells stand now. */
  private static boolean isSame(Value was, Value is) {
    return (was instanceof Value.Fault a && is instanceof Value.Fault b)
        ? a.code() == b.code() && a.reason().equals(b.reason())
        : Value.same(was, is);
  }
}
