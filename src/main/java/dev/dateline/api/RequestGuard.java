package dev.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses query parameters that a call does not take, so that a misspelt filter is not silently ignored. */
@Component
class RequestGuard implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getMethodAnnotation(Parameters.class) != null) {
            Parameters parameters = method.getMethodAnnotation(Parameters.class);
            List<String> allowed = parameters == null ? List.of() : allowed(parameters);
            for (String name : request.getParameterMap().keySet()) {
                if (!allowed.contains(name)) {
                    throw ApiProblem.badParameter(
                            ApiProblem.cut(name),
                            String.valueOf(request.getParameter(name)),
                            allowed.isEmpty() ? "no parameters here" : String.join(", ", allowed));
                }
            }
        }
        return true;
    }

    private static List<String> allowed(Parameters parameters) {
        List<String> allowed = new ArrayList<>(List.of(parameters.value()));
        if (parameters.filters()) {
            allowed.addAll(EventFilters.names());
        }
        return allowed;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }
}
