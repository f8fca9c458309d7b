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
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * A clearinghouse: an SFTP server on the loopback that lets in one user with one key and nobody else, and shows the folders
 * {@code /outbox} (what it has for us) and {@code /inbox} (what we send). No passwords, no shell, no way out of the folder.
 */
public final class Clearinghouse implements Closeable {

    public static final String USER = "riverbend";

    private final SshServer server;
    private final Path folder;

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
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setCommandFactory(null);
        server.setShellFactory(null);
        server.start();
        return new Clearinghouse(server, folder);
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

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
