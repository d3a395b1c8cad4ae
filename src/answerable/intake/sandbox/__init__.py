"""Reading what others wrote, in a child process that reaches nothing: the only place that starts one."""
