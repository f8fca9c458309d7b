package org.claimwright.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ClearinghouseTest {

    private static final Duration WAIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;
    private SshKey host;
    private SshKey ours;
    private Clearinghouse clearinghouse;
    private SshClient client;
    private final AtomicReference<PublicKey> shownHostKey = new AtomicReference<>();

    @BeforeEach
    void start() throws IOException {
        host = SshKey.at(folder.resolve("keys/host"));
        ours = SshKey.at(folder.resolve("keys/client"));
        clearinghouse = Clearinghouse.start(folder.resolve("clearinghouse"), host, ours.pair().getPublic());
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((session, address, key) -> {
            shownHostKey.set(key);
            return true;
        });
        client.start();
    }

    @AfterEach
    void stop() throws IOException {
        client.stop();
        clearinghouse.close();
    }

    private ClientSession session(String user, SshKey key) throws IOException {
        ClientSession session = client.connect(user, "127.0.0.1", clearinghouse.port()).verify(WAIT).getSession();
        session.addPublicKeyIdentity(key.pair());
        return session;
    }

    @Test
    void a_file_that_is_offered_can_be_fetched_whole_with_our_key() throws IOException {
        byte[] bytes = "ISA*00*".getBytes(StandardCharsets.US_ASCII);
        clearinghouse.offer("a.835", bytes);
        try (ClientSession session = session(Clearinghouse.USER, ours)) {
            session.auth().verify(WAIT);
            try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session); InputStream in = sftp.read("/outbox/a.835")) {
                assertArrayEquals(bytes, in.readAllBytes());
                assertThrows(IOException.class, () -> sftp.stat("/outbox/a.835.part"));
            }
        }
    }

    @Test
    void another_key_is_refused() throws IOException {
        SshKey stranger = SshKey.at(folder.resolve("keys/stranger"));
        try (ClientSession session = session(Clearinghouse.USER, stranger)) {
            assertThrows(SshException.class, () -> session.auth().verify(WAIT));
        }
    }

    @Test
    void another_user_with_our_key_is_refused() throws IOException {
        try (ClientSession session = session("root", ours)) {
            assertThrows(SshException.class, () -> session.auth().verify(WAIT));
        }
    }

    @Test
    void a_password_is_refused() throws IOException {
        try (ClientSession session = client.connect(Clearinghouse.USER, "127.0.0.1", clearinghouse.port()).verify(WAIT).getSession()) {
            session.addPasswordIdentity("secret");
            assertThrows(SshException.class, () -> session.auth().verify(WAIT));
        }
    }

    @Test
    void nothing_outside_its_folder_can_be_reached() throws IOException {
        Files.writeString(folder.resolve("outside"), "secret");
        try (ClientSession session = session(Clearinghouse.USER, ours)) {
            session.auth().verify(WAIT);
            try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                assertThrows(IOException.class, () -> sftp.stat("/../outside"));
                assertThrows(IOException.class, () -> sftp.stat(folder.resolve("outside").toString()));
            }
        }
    }

    @Test
    void it_shows_the_host_key_that_known_hosts_pins() throws IOException {
        try (ClientSession session = session(Clearinghouse.USER, ours)) {
            session.auth().verify(WAIT);
        }
        assertTrue(KeyUtils.compareKeys(host.pair().getPublic(), shownHostKey.get()));
        assertTrue(host.knownHost("127.0.0.1", 2222).startsWith("[127.0.0.1]:2222 ecdsa-sha2-nistp256 AAAA"));
    }

    @Test
    void a_key_is_kept_for_the_next_start_and_only_its_owner_can_read_it() throws IOException {
        SshKey again = SshKey.at(folder.resolve("keys/host"));
        assertTrue(KeyUtils.compareKeys(host.pair().getPublic(), again.pair().getPublic()));
        assertFalse(KeyUtils.compareKeys(host.pair().getPublic(), ours.pair().getPublic()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(again.file())));
    }

    @Test
    void two_clearinghouses_find_two_ports() throws IOException {
        try (Clearinghouse other = Clearinghouse.start(folder.resolve("other"), host, ours.pair().getPublic())) {
            assertNotEquals(clearinghouse.port(), other.port());
        }
    }
}
