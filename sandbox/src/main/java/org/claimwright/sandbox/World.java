package org.claimwright.sandbox;

import java.util.List;
import org.claimwright.sandbox.Payer.Dialect;

/** Who there is in the sandbox. All made up; the last five clients are the payees of the public samples. */
public final class World {

    public static final Payer CASCADIA = new Payer("CASCADIA HEALTH PLAN", "1920000011", "12", "100 RIDGE AVE", "PORTLAND", "OR", "97201",
            90, true, Dialect.USUAL);
    public static final Payer MEDICARE = new Payer("NORTHERN PLAINS PART B", "1920000029", "MB", "PO BOX 6700", "FARGO", "ND", "581080001",
            120, true, Dialect.ONE_LINE);
    public static final Payer HARBOR = new Payer("BLUE HARBOR HEALTH", "1920000037", "12", "9 QUAY ST", "BALTIMORE", "MD", "21202",
            180, true, Dialect.PIPES);
    public static final Payer MEDICAID = new Payer("TRI COUNTY MEDICAID", "1920000045", "MC", "44 STATE ST", "ALBANY", "NY", "122070044",
            null, false, Dialect.USUAL);
    public static final Payer SUMMIT = new Payer("SUMMIT SUPPLEMENTAL MUTUAL", "1920000053", "15", "77 PEAK RD", "DENVER", "CO", "80202",
            60, true, Dialect.ONE_LINE);

    public static final Client FAMILY = new Client("RIVERBEND FAMILY MEDICINE", Npi.of(190_000_001), "930000117");
    public static final Client ORTHOPEDICS = new Client("RIVERBEND ORTHOPEDICS", Npi.of(190_000_002), "930000125");
    /** Nobody here knows it. */
    static final Client STRANGER = new Client("SOMEBODY ELSE PHYSICIANS", Npi.of(190_000_099), "930000990");

    public static final List<Payer> PAYERS = List.of(CASCADIA, MEDICARE, HARBOR, MEDICAID, SUMMIT);
    public static final List<Client> CLIENTS = List.of(FAMILY, ORTHOPEDICS, new Client("BAN DDS LLC", null, "999994703"),
            new Client("UNKNOWN", null, "444313000"), new Client("MAJOR MEDICAL PROVIDER", "9999999995", null),
            new Client("BILLER LLC", null, "111222333"), new Client("PROVIDER GROUP", null, "888777666"));

    private World() {
    }
}
