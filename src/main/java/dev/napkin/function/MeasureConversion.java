package dev.napkin.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The units that CONVERT knows, by the abbreviations of Excel, which tell capitals from small
 * letters.
 *
 * <p>Each measures one quantity and is so many of its base unit. Metric ones may have a prefix
 * before them, {@code km}; before an area or a volume its power counts, {@code km2} is 1e6 square
 * metres. Bits and bytes may have a binary one besides, {@code Mibyte}.
 *
 * <p>Factors: NIST Special Publication 811 (2008), appendix B; CODATA 2006 for u and eV, as Excel
 * has them; BIPM, The International System of Units, for the prefixes; IEC 80000-13 for the binary
 * ones.
 */
final class MeasureConversion {
  /**
   * A unit.
   *
   * @param factor how many base units it is
   * @param zero where on its scale 0 of the base unit lies: 32 for degrees Fahrenheit
   * @param power to which power a prefix counts; 0 where none may stand before it
   */
  private record Known(String quantity, double factor, double zero, int power) {}

  /** A unit with what stands before it. */
  private record Scaled(Known unit, double prefix) {}

  /** A quantity on each line, then its units: a name, an equals sign, a factor; * marks metric. */
  private static final String UNITS =
      """
      mass g*=1 sg=14593.902937206363 lbm=453.59237 u*=1.660538782E-24 ozm=28.349523125\
       grain=0.06479891 cwt=45359.237 shweight=45359.237 uk_cwt=50802.34544 lcwt=50802.34544\
       hweight=50802.34544 stone=6350.29318 ton=907184.74 uk_ton=1016046.9088 LTON=1016046.9088\
       brton=1016046.9088
      length m*=1 mi=1609.344 Nmi=1852 in=0.0254 ft=0.3048 yd=0.9144 ang*=1E-10 ell=1.143\
       ly*=9460730472580800 parsec*=30856775812815532 pc*=30856775812815532\
       Picapt=0.00035277777777777776 Pica=0.00035277777777777776 pica=0.004233333333333333\
       survey_mi=1609.3472186944373
      time yr=31557600 day=86400 d=86400 hr=3600 mn=60 min=60 sec*=1 s*=1
      pressure Pa*=1 p*=1 atm*=101325 at*=101325 mmHg*=133.322 psi=6894.757293168362\
       Torr=133.32236842105263
      force N*=1 dyn*=1E-5 dy*=1E-5 lbf=4.4482216152605 pond*=0.00980665
      energy J*=1 e*=1E-7 c*=4.184 cal*=4.1868 eV*=1.602176487E-19 ev*=1.602176487E-19\
       HPh=2684519.537696173 hh=2684519.537696173 Wh*=3600 wh*=3600 flb=1.3558179483314003\
       BTU=1055.05585262 btu=1055.05585262
      power HP=745.6998715822702 h=745.6998715822702 PS=735.49875 W*=1 w*=1
      magnetism T*=1 ga*=0.0001
      volume tsp=0.00492892159375 tspm=0.005 tbs=0.01478676478125 oz=0.0295735295625\
       cup=0.2365882365 pt=0.473176473 us_pt=0.473176473 uk_pt*=0.56826125 qt=0.946352946\
       uk_qt=1.1365225 gal=3.785411784 uk_gal=4.54609 l*=1 L*=1 lt*=1 ang3***=1E-27\
       barrel=158.987294928 bushel=35.23907016688 ft3=28.316846592 in3=0.016387064\
       ly3=8.467866646237152E50 m3***=1000 mi3=4168181825440.5796 yd3=764.554857984\
       Nmi3=6352182208000 Picapt3=4.39039566186557E-8 Pica3=4.39039566186557E-8 GRT=2831.6846592\
       regton=2831.6846592 MTON=1132.67386368
      area uk_acre=4046.8564224 us_acre=4046.872609874252 ang2**=1E-20 ar*=100 ft2=0.09290304\
       ha=10000 in2=0.00064516 ly2=8.950542107481889E31 m2**=1 Morgen=2500 mi2=2589988.110336\
       Nmi2=3429904 Picapt2=1.2445216049382716E-7 Pica2=1.2445216049382716E-7 yd2=0.83612736
      information bit*=1 byte*=8
      speed admkn=0.5147733333333333 kn=0.5144444444444445 m/h*=0.0002777777777777778\
       m/hr*=0.0002777777777777778 m/s*=1 m/sec*=1 mph*=0.44704
      """;

  private static final Map<String, Known> KNOWN = read();

  private static final Map<String, Integer> PREFIXES =
      Map.ofEntries(
          Map.entry("Y", 24),
          Map.entry("Z", 21),
          Map.entry("E", 18),
          Map.entry("P", 15),
          Map.entry("T", 12),
          Map.entry("G", 9),
          Map.entry("M", 6),
          Map.entry("k", 3),
          Map.entry("h", 2),
          Map.entry("da", 1),
          Map.entry("e", 1),
          Map.entry("d", -1),
          Map.entry("c", -2),
          Map.entry("m", -3),
          Map.entry("u", -6),
          Map.entry("n", -9),
          Map.entry("p", -12),
          Map.entry("f", -15),
          Map.entry("a", -18),
          Map.entry("z", -21),
          Map.entry("y", -24));

  private static final Map<String, Integer> BINARY_PREFIXES =
      Map.of("ki", 10, "Mi", 20, "Gi", 30, "Ti", 40, "Pi", 50, "Ei", 60, "Zi", 70, "Yi", 80);

  private static final int LONGEST_PREFIX = 2;

  private MeasureConversion() {}

  /** A number of one unit in another; empty where one is unknown or they measure unlike things. */
  static Optional<Double> convert(double number, String from, String to) {
    for (Scaled source : readings(from)) {
      for (Scaled target : readings(to)) {
        if (source.unit.quantity.equals(target.unit.quantity)) {
          return Optional.of(convert(number, source, target));
        }
      }
    }
    return Optional.empty();
  }

  private static double convert(double number, Scaled from, Scaled to) {
    if (from.equals(to)) {
      return number;
    }
    if (from.unit.zero == to.unit.zero) {
      return number * (from.prefix * from.unit.factor / (to.prefix * to.unit.factor));
    }
    double base = (number * from.prefix - from.unit.zero) * from.unit.factor;
    return (base / to.unit.factor + to.unit.zero) / to.prefix;
  }

  /** What a name can mean: pc is a parsec, and a picocalorie where energy is asked for. */
  private static List<Scaled> readings(String written) {
    // An area or a volume may be written with a caret: m^2.
    String name = written.replace("^", "");
    if (!written.equals(name) && !written.matches(".*[a-zA-Z]\\^[23]")) {
      return List.of();
    }
    var readings = new ArrayList<Scaled>();
    if (KNOWN.containsKey(name)) {
      readings.add(new Scaled(KNOWN.get(name), 1));
    }
    for (int length = 1; length <= LONGEST_PREFIX && length < name.length(); length++) {
      String prefix = name.substring(0, length);
      Optional.ofNullable(KNOWN.get(name.substring(length)))
          .filter(unit -> unit.power > 0)
          .flatMap(unit -> prefix(prefix, unit).map(factor -> new Scaled(unit, factor)))
          .ifPresent(readings::add);
    }
    return readings;
  }

  private static Optional<Double> prefix(String prefix, Known unit) {
    if (PREFIXES.containsKey(prefix)) {
      return Optional.of(Double.parseDouble("1E" + PREFIXES.get(prefix) * unit.power));
    }
    return unit.quantity.equals("information") && BINARY_PREFIXES.containsKey(prefix)
        ? Optional.of(Math.scalb(1.0, BINARY_PREFIXES.get(prefix)))
        : Optional.empty();
  }

  private static Map<String, Known> read() {
    var known = new TreeMap<String, Known>();
    for (String line : UNITS.lines().toList()) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        int equals = words[i].indexOf('=');
        String name = words[i].substring(0, equals).replace("*", "");
        int power = equals - name.length();
        double factor = Double.parseDouble(words[i].substring(equals + 1));
        known.put(name, new Known(words[0], factor, 0, power));
      }
    }
    // Temperatures, in degrees Celsius.
    for (String name : new String[] {"C", "cel"}) {
      known.put(name, new Known("temperature", 1, 0, 0));
    }
    for (String name : new String[] {"F", "fah"}) {
      known.put(name, new Known("temperature", 1 / 1.8, 32, 0));
    }
    for (String name : new String[] {"K", "kel"}) {
      known.put(name, new Known("temperature", 1, 273.15, 1));
    }
    known.put("Rank", new Known("temperature", 1 / 1.8, 491.67, 0));
    known.put("Reau", new Known("temperature", 1.25, 0, 0));
    return known;
  }
}
