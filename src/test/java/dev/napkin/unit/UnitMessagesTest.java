package dev.napkin.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said about symbols that mean nothing: why, and what may have been meant. */
final class UnitMessagesTest {
  private static final UnitCatalog CATALOG =
      UnitCatalog.standard().withBase("user").withBase("token").withBase("FLOP");

  private static void refused(String text, String why) {
    assertEquals(Optional.of(why), CATALOG.refusal(text), text);
  }

  private static void meant(String text, String... units) {
    assertEquals(List.of(units), CATALOG.nearest(text), text);
  }

  @Test
  void temperatureScalesAreNotLinear() {
    String why = "temperatures other than K are not linear: write 293.15 K for 20 degC";
    refused("degC", why);
    refused("\u00b0F", why);
    refused("celsius", why);
  }

  @Test
  void whatMustBeDeclaredShowsHow() {
    refused("month", "`month` must be declared, for example: unit month = 30 day");
    refused("years", "`year` must be declared, for example: unit year = 365 day");
    refused("kton", "`ton` must be declared, for example: unit ton = 1000 kg");
    refused("t", "`ton` must be declared, for example: unit ton = 1000 kg");
  }

  @Test
  void onceDeclaredOnlyTheSpellingIsWrong() {
    UnitCatalog declared = RandomUnits.CATALOG;
    assertEquals(Optional.empty(), declared.refusal("month"));
    assertEquals(Optional.empty(), declared.refusal("months"));
    assertEquals(List.of("month"), declared.nearest("months"));
    assertEquals(List.of("month"), declared.nearest("mo"));
  }

  @Test
  void aPrefixThatDoesNotFitIsNamed() {
    refused(
        "mtoken",
        "the prefix m (milli) does not go before `token`, which takes k M G T P E Z Y R Q");
    refused("Ms", "the prefix M (mega) does not go before `s`, which takes m u n p f a");
    refused("kmin", "the prefix k (kilo) does not go before `min`, which takes no prefix");
    refused(
        "mB",
        "the prefix m (milli) does not go before `B`, which takes k M G T P E and Ki Mi Gi Ti Pi"
            + " Ei");
  }

  @Test
  void logarithmsAndAmbiguousSymbolsAreNamed() {
    refused("dB", "`dB` is a logarithm, not a unit: write the plain ratio");
    refused("bps", "`bps` may mean bit/s or basis points: write bit/s or 0.01%");
  }

  @Test
  void nothingIsSaidAboutOtherSymbols() {
    for (String text : List.of("GB", "token", "ktoken", "frobnicate", "", "%", "1", "k1", "k%")) {
      assertEquals(Optional.empty(), CATALOG.refusal(text), text);
    }
  }

  @Test
  void usualSpellingsAreKnown() {
    meant("seconds", "s");
    meant("hr", "h");
    meant("ft", "foot");
    meant("$", "USD");
    meant("rpm", "1/min");
    meant("percent", "%");
  }

  @Test
  void bitsAndBytesAreBothOffered() {
    meant("Gb", "GB", "Gbit");
    meant("KB", "kB", "KiB");
    meant("gb", "GB");
    meant("Gbps", "Gbit/s");
    meant("b", "byte", "bit");
  }

  @Test
  void endingsAreTakenOff() {
    meant("tokens", "token");
    meant("inches", "inch");
    meant("TFLOPS", "TFLOP/s");
    meant("TFLOPs", "TFLOP", "TFLOP/s");
  }

  @Test
  void slipsAreForgiven() {
    meant("tokne", "token");
    meant("mtoken", "Mtoken");
    meant("usd", "USD");
    meant("KWH", "kWh");
    meant("hecatre", "hectare");
    meant("ghz", "GHz");
  }

  @Test
  void nothingIsOfferedForWhatIsLikeNothing() {
    meant("frobnicate");
    meant("peak");
    meant("paid");
    meant("the");
    meant("");
    meant("x".repeat(100_000));
  }
}
