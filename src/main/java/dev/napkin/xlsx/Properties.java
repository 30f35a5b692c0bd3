package dev.napkin.xlsx;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a file says about itself: never when or by whom it was written, so that bytes repeat. */
final class Properties {
  private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

  private Properties() {}

  /** Sets title and program, and a date that is always the same. */
  static void fix(XSSFWorkbook file, Plan plan) {
    POIXMLProperties properties = file.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator("napkin");
    core.setTitle(plan.texts().name());
    core.setIdentifier(plan.texts().hash());
    core.setCreated(Optional.of(Date.from(ALWAYS)));
    core.setModified(Optional.of(Date.from(ALWAYS)));
    core.setLastModifiedByUser("napkin");
    properties.getExtendedProperties().setApplication("napkin");
  }
}
