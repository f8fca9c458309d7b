package org.claimwright.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the container's own refusals look like: a page for people, a problem in JSON below {@code /api}. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        response.setStatus(problem.status());
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.getOutputStream().print("""
                    {"type":"about:blank","title":"%s","status":%d}""".formatted(problem.title(), problem.status()));
        } else {
            response.setContentType("text/html;charset=UTF-8");
            Pages.render(new Page("error.jte", new Refusals.Model(Frame.of(request, null), problem))).writeTo(response.getOutputStream());
        }
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return Problem.of(404, "There is nothing under this address.");
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Problem.of(failure);
        }
        return Problem.of((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE),
                String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)));
    }
}
