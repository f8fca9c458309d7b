package org.claimwright.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Serves the few files that the screens load, and nothing else: there is no folder behind it. */
@WebServlet("/assets/*")
public class Assets extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";

    private static final Map<String, Asset> BY_NAME = List.of(
            Asset.load("app.css", "text/css;charset=UTF-8", "assets/app.css"),
            Asset.load("app.js", JAVASCRIPT, "assets/app.js"),
            Asset.load("icon.svg", "image/svg+xml", "assets/icon.svg"),
            Asset.load("htmx.js", JAVASCRIPT, "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"))
            .stream().collect(Collectors.toMap(Asset::name, Function.identity()));
    private static final Map<String, Asset> BY_PATH = BY_NAME.values().stream().collect(Collectors.toMap(Asset::path, Function.identity()));

    /** The URL of an asset, for templates. */
    public static String url(String name) {
        return "/assets" + BY_NAME.get(name).path();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asset asset = BY_PATH.get(String.valueOf(request.getPathInfo()));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean zip = String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip");
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] bytes = zip ? asset.zipped() : asset.bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
