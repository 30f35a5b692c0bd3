package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.BitSet;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.Interval;

/** Fails where a text can be read in two ways. */
final class OneReading extends DiagnosticErrorListener {
  private final String name;

  OneReading(String name) {
    super(true);
    this.name = name;
  }

  @Override
  public void reportAmbiguity(
      Parser parser,
      DFA dfa,
      int start,
      int stop,
      boolean exact,
      BitSet alternatives,
      ATNConfigSet configurations) {
    String rule = parser.getRuleNames()[dfa.atnStartState.ruleIndex];
    String text = parser.getTokenStream().getText(Interval.of(start, stop));
    fail(name + ": `" + text + "` is ambiguous in " + rule + ": " + alternatives);
  }
}
