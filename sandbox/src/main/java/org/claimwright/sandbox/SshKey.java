package org.claimwright.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;

/** An elliptic-curve key in OpenSSH's format, made at random when the file is not there yet. */
public record SshKey(Path file, KeyPair pair) {

    /** Reads the key, or makes it and writes it so that only its owner can read it. */
    public static SshKey at(Path file) {
        try {
            return new SshKey(file, Files.exists(file) ? read(file) : make(file));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the SSH key " + file + " can be neither read nor made: " + e.getMessage(), e);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return SecurityUtils.loadKeyPairIdentities(null, () -> file.getFileName().toString(), in, null).iterator().next();
        }
    }

    private static KeyPair make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "claimwright sandbox", null, out);
        }
        return pair;
    }

    /** The line of a known_hosts file that pins this key to a host and port. */
    public String knownHost(String host, int port) {
        return "[" + host + "]:" + port + " " + PublicKeyEntry.toString(pair.getPublic()) + "\n";
    }
}
