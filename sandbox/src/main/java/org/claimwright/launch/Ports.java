package org.claimwright.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback. */
final class Ports {

    private Ports() {
    }

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The port that was asked for; 0 asks for any.
     *
     * @throws Refusal when somebody has it
     */
    static int wanted(int port) {
        if (port == 0) {
            return free();
        }
        if (port > 65_535) {
            throw new Refusal("there is no port " + port + ": the last one is 65535");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return port;
        } catch (IOException e) {
            throw new Refusal("port " + port + " is taken: name another with --port N, or --port 0 for any that is free");
        }
    }
}
