package org.claimwright.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimwright.access.Walled;
import org.claimwright.exchange.FileReports;

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

    /** A page of files, newest first; {@code next} is the {@code before} of the next page, null on the last one. */
    public record Files(List<FileJson> files, Long next) {
    }

    @GET
    public Files newest(@QueryParam("limit") @DefaultValue("200") int limit, @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        int rows = Math.max(1, Math.min(limit, MOST));
        List<FileJson> page = story.of(files.newest(rows, before));
        return new Files(page, page.size() < rows ? null : page.get(page.size() - 1).fileId());
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public FileJson one(@PathParam("id") long id) {
        return files.find(id).map(file -> story.of(List.of(file)).get(0)).orElseThrow(NotFoundException::new);
    }
}
