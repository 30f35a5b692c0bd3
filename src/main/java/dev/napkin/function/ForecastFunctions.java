package dev.napkin.function;

import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a series of values in time is expected to be, by exponential smoothing with a trend and
 * seasons. Excel does not publish how it chooses its factors, so digits behind the first few may
 * differ from its own where a series is not regular.
 */
final class ForecastFunctions {
  private ForecastFunctions() {}

  private static final String SOURCE =
      "Hyndman, Koehler, Ord, Snyder, Forecasting with Exponential Smoothing, Springer 2008,"
          + " chapters 2, 5 and 6, the model AAA";

  private static final String SEASON =
      "after how many times the pattern comes again, 1 for no pattern; found out when left out";
  private static final String COMPLETION =
      "1 to put missing values between their neighbours, 0 to take them for 0; 1 when left out";
  private static final String TOGETHER =
      "what several values of a time become: 1 mean, 2 or 3 count, 4 largest, 5 median, 6 smallest,"
          + " 7 sum; 1 when left out";
  private static final String UNEVEN =
      "the times are not evenly spaced, or there is no such season or choice";
  private static final int LONGEST_SEASON = 8760;

  private static final SheetFunction FORECAST_ETS =
      SheetFunction.named("FORECAST.ETS")
          .summary("What a series with a trend and seasons is expected to be at a time.")
          .takes("time", NUMBER, "b", "the time")
          .takes("values", ARRAY, "a", "the values so far")
          .takes("times", ARRAY, "b", "when they were, evenly spaced, in any order")
          .optional("season", NUMBER, "1", SEASON)
          .optional("completion", NUMBER, "1", COMPLETION)
          .optional("together", NUMBER, "1", TOGETHER)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, "there are not as many times as values")
          .fault(OUT_OF_DOMAIN, UNEVEN)
          .source(SOURCE)
          .example("FORECAST.ETS(6, {2, 4, 6, 8}, {1, 2, 3, 4}, 1)", "12")
          .example("FORECAST.ETS(9, {1, 2, 3, 2, 1, 2, 3, 2}, {1, 2, 3, 4, 5, 6, 7, 8}, 4)", "1")
          .example("FORECAST.ETS(6, {2, 4, 6}, {1, 2, 3, 4}, 1)", "#N/A")
          .example("FORECAST.ETS(5, {1,2,3}, {1,2,3}, -1)", "#NUM!")
          .contextual(
              (a, context) ->
                  smoothed(
                      a,
                      context,
                      1,
                      3,
                      (timeline, series) -> expected(timeline, series, a.number(0))));

  private static final SheetFunction CONFINT =
      SheetFunction.named("FORECAST.ETS.CONFINT")
          .summary("How far a value may lie from FORECAST.ETS, to either side.")
          .takes("time", NUMBER, "b", "the time, behind those of the values")
          .takes("values", ARRAY, "a", "the values so far")
          .takes("times", ARRAY, "b", "when they were, evenly spaced, in any order")
          .optional("confidence", NUMBER, "1", "how likely it lies within, below 1; 0.95")
          .optional("season", NUMBER, "1", SEASON)
          .optional("completion", NUMBER, "1", COMPLETION)
          .optional("together", NUMBER, "1", TOGETHER)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, "there are not as many times as values")
          .fault(OUT_OF_DOMAIN, UNEVEN + ", or the confidence is not 0 to below 1")
          .source(SOURCE)
          .example("FORECAST.ETS.CONFINT(6, {2, 4, 6, 8}, {1, 2, 3, 4}, 0.9, 1)", "0")
          .example("FORECAST.ETS.CONFINT(6, {2, 4, 6, 8}, {1, 2, 3, 4}, 1, 1)", "#NUM!")
          .example("FORECAST.ETS.CONFINT(4, {1,2,3}, {1,2})", "#N/A")
          .contextual(ForecastFunctions::interval);

  private static final SheetFunction SEASONALITY =
      SheetFunction.named("FORECAST.ETS.SEASONALITY")
          .summary("After how many times the pattern of a series comes again; 0 for no pattern.")
          .takes("values", ARRAY, "a", "the values so far")
          .takes("times", ARRAY, "b", "when they were, evenly spaced, in any order")
          .optional("completion", NUMBER, "1", COMPLETION)
          .optional("together", NUMBER, "1", TOGETHER)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "there are not as many times as values")
          .fault(OUT_OF_DOMAIN, UNEVEN)
          .source("Box, Jenkins, Reinsel, Time Series Analysis, fourth edition, 2.1.5")
          .example(
              "FORECAST.ETS.SEASONALITY({1, 5, 3, 1, 5, 3, 1, 5, 3, 1, 5, 3}, SEQUENCE(1, 12))",
              "3")
          .example("FORECAST.ETS.SEASONALITY({2, 4, 6, 8}, {1, 2, 3, 4})", "0")
          .example("FORECAST.ETS.SEASONALITY({1, 5, 3}, {1, 2})", "#N/A")
          .example("FORECAST.ETS.SEASONALITY({1,2,3}, {1,2,5})", "#NUM!")
          .contextual(
              (a, context) ->
                  timeline(
                      a,
                      context,
                      0,
                      2,
                      (timeline, _) -> Value.number(SmoothedSeries.period(timeline.values()))));

  private static final SheetFunction STAT =
      SheetFunction.named("FORECAST.ETS.STAT")
          .summary("Something about the smoothing by which FORECAST.ETS expects values.")
          .takes("values", ARRAY, "a", "the values so far")
          .takes("times", ARRAY, "b", "when they were, evenly spaced, in any order")
          .takes(
              "what",
              NUMBER,
              "1",
              "1 to 3 the factors of level, trend and season, 4 the mean absolute scaled error, 5"
                  + " the symmetric mean absolute error as a share, 6 the mean absolute error, 7"
                  + " the root mean square error, 8 the step from one time to the next")
          .optional("season", NUMBER, "1", SEASON)
          .optional("completion", NUMBER, "1", COMPLETION)
          .optional("together", NUMBER, "1", TOGETHER)
          .gives(NUMBER, new UnitRule.Gives(Measure.FREE))
          .aggregates()
          .fault(NOT_AVAILABLE, "there are not as many times as values")
          .fault(OUT_OF_DOMAIN, UNEVEN)
          .source(SOURCE)
          .example("FORECAST.ETS.STAT({2, 4, 6, 8}, {1, 3, 5, 7}, 8, 1)", "2")
          .example("FORECAST.ETS.STAT({2, 4, 6, 8}, {1, 3, 5, 7}, 9, 1)", "#NUM!")
          .example("FORECAST.ETS.STAT({1,2,3}, {1,2}, 1)", "#N/A")
          .contextual(
              (a, context) ->
                  smoothed(
                      a,
                      context,
                      0,
                      3,
                      (timeline, series) -> about(timeline, series, a.number(2))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(FORECAST_ETS, CONFINT, SEASONALITY, STAT);
  }

  private static double choice(Arguments arguments, Context context, int index, double otherwise) {
    return context.isOmitted(index) ? otherwise : FifteenDigits.truncate(arguments.number(index));
  }

  /** What {@code body} makes of a timeline, its choices from argument number {@code from} on. */
  private static Value timeline(
      Arguments arguments,
      Context context,
      int values,
      int from,
      BiFunction<Timeline, Integer, Value> body) {
    double completion = choice(arguments, context, from, 1);
    double together = choice(arguments, context, from + 1, 1);
    // A cell that is empty is as good as nothing there.
    int way = together == 0 ? 1 : (int) together;
    if ((completion != 0 && completion != 1) || together < 0 || together > 7) {
      return Faults.outOfDomain("there is no such choice");
    }
    return switch (Timeline.read(
        arguments.array(values), arguments.array(values + 1), completion == 1, way)) {
      case Timeline.Refused(Value.Fault fault) -> fault;
      case Timeline.Read(Timeline timeline) -> body.apply(timeline, timeline.values().length);
    };
  }

  private static Value smoothed(
      Arguments arguments,
      Context context,
      int values,
      int season,
      BiFunction<Timeline, SmoothedSeries, Value> body) {
    return timeline(
        arguments,
        context,
        values,
        season + 1,
        (timeline, count) -> {
          double asked =
              choice(arguments, context, season, SmoothedSeries.period(timeline.values()));
          if (asked < 0 || asked > LONGEST_SEASON || asked > count) {
            return Faults.outOfDomain("there is no such season");
          }
          int period = Math.max(1, (int) asked);
          return body.apply(timeline, new SmoothedSeries(timeline.values(), period));
        });
  }

  private static Value expected(Timeline timeline, SmoothedSeries series, double time) {
    double place = timeline.place(time);
    return place <= -1 || place > Integer.MAX_VALUE - 2.0
        ? Faults.outOfDomain("the time lies before all others, or too far behind them")
        : Value.number(series.at(place));
  }

  private static Value interval(Arguments arguments, Context context) {
    double confidence = context.isOmitted(3) ? 0.95 : arguments.number(3);
    if (confidence < 0 || confidence >= 1) {
      return Faults.outOfDomain("the confidence is not 0 to below 1");
    }
    return smoothed(
        arguments,
        context,
        1,
        4,
        (timeline, series) -> {
          double ahead = timeline.place(arguments.number(0)) - timeline.values().length + 1;
          if (ahead <= 0 || ahead > Sheets.ROWS) {
            return Faults.outOfDomain("the time does not lie behind all others, or too far");
          }
          return Distributions.normalInverse((1 + confidence) / 2, 0, 1)
                  instanceof Value.Num(double width)
              ? Value.number(width * series.deviation(ahead))
              : Faults.outOfDomain("the confidence is too near to 1");
        });
  }

  private static Value about(Timeline timeline, SmoothedSeries series, double what) {
    return switch ((int) Math.clamp(what, -1, 9)) {
      case 1, 2, 3 -> Value.number(series.factor((int) what - 1));
      case 4 -> Value.number(series.scaledError());
      case 5 -> Value.number(series.symmetricError());
      case 6 -> Value.number(series.meanError());
      case 7 -> Value.number(series.rootMeanSquare());
      case 8 -> Value.number(timeline.step());
      default -> Faults.outOfDomain("there is no such statistic");
    };
  }
}
