package org.claimwright.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * A clearinghouse: an SFTP server on the loopback that lets in one user with one key and nobody else, and shows the folders
 * {@code /outbox} (what it has for us) and {@code /inbox} (what we send). No passwords, no shell, no way out of the folder.
 */
public final class Clearinghouse implements Closeable {

    public static final String USER = "riverbend";

    /** What stands in the way of an operation, for tests of what may go wrong at a partner's. */
    @FunctionalInterface
    public interface Trouble {
        /**
         * @param operation {@code list}, {@code fetch} or {@code delete}
         * @throws IOException to make it fail
         */
        void before(String operation, Path path) throws IOException;
    }

    private final SshServer server;
    private final Path folder;
    private volatile Trouble trouble = (operation, path) -> { };

    private Clearinghouse(SshServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Starts on a free port.
     *
     * @param folder  becomes the root that the user sees
     * @param allowed the only key that is let in
     */
    public static Clearinghouse start(Path folder, SshKey hostKey, PublicKey allowed) throws IOException {
        Files.createDirectories(folder.resolve("outbox"));
        Files.createDirectories(folder.resolve("inbox"));
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey.pair()));
        server.setPublickeyAuthenticator((user, key, session) -> USER.equals(user) && KeyUtils.compareKeys(allowed, key));
        server.setPasswordAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(null);
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder.toAbsolutePath()));
        Clearinghouse clearinghouse = new Clearinghouse(server, folder);
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(clearinghouse.new Troubled());
        server.setSubsystemFactories(List.of(sftp));
        server.setCommandFactory(null);
        server.setShellFactory(null);
        server.start();
        return clearinghouse;
    }

    public int port() {
        return server.getPort();
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path outbox() {
        return folder.resolve("outbox");
    }

    /** Puts a file into the outbox the way careful senders do: under another name first, then renamed, so that nobody fetches half of it. */
    public void offer(String name, byte[] bytes) throws IOException {
        Path part = outbox().resolve(name + ".part");
        Files.write(part, bytes);
        Files.move(part, outbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** From now on this stands in the way. */
    public void troubledBy(Trouble next) {
        trouble = next;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private final class Troubled implements SftpEventListener {

        @Override
        public void opening(ServerSession session, String handle, Handle opened) throws IOException {
            trouble.before(opened instanceof DirectoryHandle ? "list" : "fetch", opened.getFile());
        }

        @Override
        public void removing(ServerSession session, Path path, boolean isDirectory) throws IOException {
            trouble.before("delete", path);
        }
    }
}
