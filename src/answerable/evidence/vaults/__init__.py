"""Where sealed bytes lie. One real form today: files, named by what they hold."""
