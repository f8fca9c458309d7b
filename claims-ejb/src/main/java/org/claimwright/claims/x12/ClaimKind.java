package org.claimwright.claims.x12;

import org.claimwright.edi.Segment;

/** The three 837 guides are one standard; this is what differs where their rules are the same thought. */
enum ClaimKind {

    /** 005010X222A1: SV101 procedure, SV102 charge, SV104 quantity. */
    PROFESSIONAL("SV1", 1, 2, 4),
    /** 005010X223A2: SV202 procedure (SV201 is the revenue code), SV203 charge, SV205 quantity. */
    INSTITUTIONAL("SV2", 2, 3, 5),
    /** 005010X224A2: SV301 procedure, SV302 charge, SV306 quantity. */
    DENTAL("SV3", 1, 2, 6);

    private final String service;
    private final int procedure;
    private final int charge;
    private final int quantity;

    ClaimKind(String service, int procedure, int charge, int quantity) {
        this.service = service;
        this.procedure = procedure;
        this.charge = charge;
        this.quantity = quantity;
    }

    /** The tag of a line's service. */
    String service() {
        return service;
    }

    /** The element of the service that holds the procedure. */
    int procedure() {
        return procedure;
    }

    /** The element of the service that holds the line's charge. */
    int charge() {
        return charge;
    }

    /** The element of the service that says how much of it was done. */
    int quantity() {
        return quantity;
    }

    /** Whether the segment is the service of a line. */
    boolean isService(Segment segment) {
        return segment.id().equalsIgnoreCase(service) && segment.loop().equals("2400");
    }
}
