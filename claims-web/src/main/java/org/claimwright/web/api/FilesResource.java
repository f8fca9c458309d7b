package org.claimwright.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.claimwright.access.Walled;
import org.claimwright.audit.Audit;
import org.claimwright.exchange.FileReports;
import org.claimwright.exchange.FileTooLarge;
import org.claimwright.exchange.RawFiles.Stored;
import org.claimwright.exchange.TransferBroken;
import org.claimwright.intake.ReceiveFile;

/** Files in: bring one, see what became of it. */
@Path("files")
@RequestScoped
@PermitAll
@Transactional
@Walled
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

    private static final int MOST = 1000;

    @Inject
    private FileReports files;

    @Inject
    private FileStory story;

    @Inject
    private ReceiveFile receiveFile;

    @Inject
    private Audit audit;

    /** What became of an upload; {@code duplicate} when its bytes were here already. */
    public record Received(long fileId, String name, String sha256, long size, boolean duplicate) {
    }

    /** A page of files, newest first; {@code next} is the {@code before} of the next page, null on the last one. */
    public record Files(List<FileJson> files, Long next) {
    }

    @GET
    public Files newest(@QueryParam("limit") @DefaultValue("200") int limit, @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        int rows = Math.max(1, Math.min(limit, MOST));
        List<FileJson> page = story.of(files.newest(rows, before));
        audit.note("viewed files", "files:" + String.join(",", page.stream().map(file -> String.valueOf(file.fileId())).toList()));
        return new Files(page, page.size() < rows ? null : page.get(page.size() - 1).fileId());
    }

    /**
     * Takes the body as it comes, of any type, without holding it in memory.
     *
     * @param name as the sender calls it
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"POSTER", "SUPERVISOR", "ADMIN"})
    public Received receive(@QueryParam("name") String name, InputStream body) throws TransferBroken {
        if (name == null || name.isBlank()) {
            throw new BadRequestException("Say what the file is called: ?name=...");
        }
        try {
            Stored stored = receiveFile.receive("upload", name, body);
            return new Received(stored.fileId(), name, stored.sha256(), stored.size(), stored.duplicate());
        } catch (FileTooLarge e) {
            throw new ClientErrorException(e.getMessage(), Response.Status.REQUEST_ENTITY_TOO_LARGE, e);
        }
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public FileJson one(@PathParam("id") long id) {
        FileJson file = files.find(id).map(found -> story.of(List.of(found)).get(0)).orElseThrow(NotFoundException::new);
        audit.note("viewed file", "file:" + id);
        return file;
    }
}
