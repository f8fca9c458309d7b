package org.claimwright.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimwright.access.Walled;
import org.claimwright.remittance.CannotBeReleased;
import org.claimwright.remittance.ReleaseRemittance;
import org.claimwright.remittance.RemittanceReports;
import org.claimwright.web.Typed;
import org.claimwright.web.api.FileJson.RemittanceJson;

/** Remittances: let one post that was held for release, or dismiss it. */
@Path("remittances")
@RequestScoped
@RolesAllowed({"POSTER", "SUPERVISOR"})
@Transactional
@Walled
@Produces(MediaType.APPLICATION_JSON)
public class RemittancesResource {

    @Inject
    private ReleaseRemittance releaseRemittance;

    @Inject
    private RemittanceReports remittances;

    @Inject
    private FileStory story;

    /**
     * What a person decides.
     *
     * @param clientId the payee, where nobody knew it; else null
     * @param dismiss  it shall never post
     */
    public record Release(String reason, Integer clientId, boolean dismiss) {
    }

    /** 409 when it does not wait for a release, or not for this one. */
    @POST
    @Path("{id: [0-9]{1,18}}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    public RemittanceJson release(@PathParam("id") long id, Release asked) {
        if (asked == null) {
            throw new BadRequestException("Say why, as JSON: {\"reason\": \"...\"}.");
        }
        remittances.find(id).orElseThrow(NotFoundException::new);
        try {
            if (asked.dismiss()) {
                releaseRemittance.dismiss(id, Typed.reason(asked.reason()));
            } else {
                releaseRemittance.release(id, Typed.reason(asked.reason()), asked.clientId());
            }
        } catch (CannotBeReleased e) {
            throw new ClientErrorException(e.getMessage(), Response.Status.CONFLICT, e);
        }
        return story.of(remittances.find(id).orElseThrow());
    }
}
