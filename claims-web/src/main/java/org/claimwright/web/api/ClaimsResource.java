package org.claimwright.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.claimwright.claims.ImportClaims;
import org.claimwright.claims.ImportRefused;
import org.claimwright.claims.ImportReport;
import org.claimwright.money.Money;

/** Open claims of the old system in: all of a file or nothing. */
@Path("claims")
@RequestScoped
@RolesAllowed({"POSTER", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private ImportClaims importClaims;

    /**
     * What an import came to.
     *
     * @param ledgerOpen what the ledger opened for these claims
     * @param tieOut     it is the file's open balance, to the cent
     * @param errors     when there is one, nothing was imported
     * @param warnings   what was imported all the same
     */
    public record Imported(long rows, int claims, int lines, int imported, int unchanged, Money charges, Money open, Money ledgerOpen, boolean tieOut,
                           List<ImportReport.RowError> errors, List<ImportReport.RowError> warnings) {

        static Imported of(ImportReport report) {
            return new Imported(report.rows(), report.claims(), report.lines(), report.imported(), report.unchanged(), report.charges(), report.open(),
                    report.ledgerOpen(), report.tiesOut(), report.errors(), report.warnings());
        }
    }

    /** 422 when a row has an error. */
    @POST
    @Path("import")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    public Response run(InputStream csv) throws IOException {
        try {
            return Response.ok(Imported.of(importClaims.run(csv))).build();
        } catch (ImportRefused refused) {
            return Response.status(UNPROCESSABLE).entity(Imported.of(refused.report())).build();
        }
    }
}
