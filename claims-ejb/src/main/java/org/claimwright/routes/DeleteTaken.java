package org.claimwright.routes;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.component.file.strategy.GenericFileDeleteProcessStrategy;

/**
 * Deletes a remote file that was taken in, unless it changed meanwhile: then what we took was not all of it, and it is left there to be fetched
 * again. While a file is fetched, {@link #changed} looks at it again.
 */
final class DeleteTaken extends GenericFileDeleteProcessStrategy<SftpRemoteFile> {

    private static final String LOOK = "ClaimwrightLookAgain";

    private final RemoteFiles files;

    DeleteTaken(RemoteFiles files) {
        this.files = files;
    }

    /** A file as it was listed, on the connection on which it is fetched. */
    private record Listed(GenericFileOperations<SftpRemoteFile> operations, GenericFile<SftpRemoteFile> file) {

        boolean changed() {
            for (SftpRemoteFile<?> now : operations.listFiles(file.getAbsoluteFilePath())) {
                if (now.getFileLength() == file.getFileLength() && now.getLastModified() == file.getLastModified()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether it has another size or time now than when it was listed, or is gone; its stream must be closed. */
    static boolean changed(Exchange exchange) {
        return exchange.getProperty(LOOK, Listed.class).changed();
    }

    @Override
    public boolean begin(GenericFileOperations<SftpRemoteFile> operations, GenericFileEndpoint<SftpRemoteFile> endpoint, Exchange exchange,
            GenericFile<SftpRemoteFile> file) throws Exception {
        exchange.setProperty(LOOK, new Listed(operations, file));
        return super.begin(operations, endpoint, exchange, file);
    }

    @Override
    public void commit(GenericFileOperations<SftpRemoteFile> operations, GenericFileEndpoint<SftpRemoteFile> endpoint, Exchange exchange,
            GenericFile<SftpRemoteFile> file) throws Exception {
        operations.releaseRetrievedFileResources(exchange);
        if (!operations.existsFile(file.getAbsoluteFilePath()) || !changed(exchange)) {
            super.commit(operations, endpoint, exchange, file);
        }
        files.taken(file.getFileNameOnly());
    }
}
