package org.claimwright.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A style sheet, script or picture, held in memory. Its URL carries a hash of its bytes, so a browser may keep it for ever and still sees
 * the next version at once.
 */
final class Asset {

    private final String name;
    private final String type;
    private final byte[] bytes;
    private final byte[] zipped;
    private final String hash;

    private Asset(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
        this.zipped = zip(bytes);
        this.hash = hash(bytes);
    }

    /** Loads a resource of the class path under its short name. */
    static Asset load(String name, String type, String resource) {
        try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + resource + " is not in the WAR");
            }
            return new Asset(name, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path below {@code /assets}: {@code /3fa0c7d51b2e/app.css}. */
    String path() {
        return "/" + hash + "/" + name;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] zipped() {
        return zipped;
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
